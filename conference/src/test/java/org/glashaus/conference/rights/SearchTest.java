package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RoomHash;
import org.glashaus.conference.journal.RouteTemplate;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Window AROUND = new Window(NOON.minusSeconds(60), NOON.plusSeconds(60));
    private static final JournalEntry JOINED =
            new JournalEntry.Signalling(NOON, JournalEntry.Signalling.Step.JOINED, Optional.of(new RoomHash(1, 2)));

    @Test
    void aFullAddressThatTheyAreAtNowAndATimeThatTheyNameIsTheirs() {
        Search.Found found = Search.in(
                List.of(
                        access("198.51.100.7", NOON),
                        access("198.51.100.8", NOON),
                        access("198.51.100.7", NOON.plus(Duration.ofDays(1)))),
                evidence("198.51.100.7"));
        assertThat(found.theirs()).containsExactly(access("198.51.100.7", NOON));
        assertThat(found.perhaps()).isZero();
    }

    /** The corrections: never on an address range and a time alone. */
    @Test
    void aRangeOfAddressesAndATimeReleaseNothing() {
        Search.Found found = Search.in(List.of(access("198.51.0.0/16", NOON)), evidence("198.51.100.7"));
        assertThat(found.theirs()).isEmpty();
        assertThat(found.perhaps()).isEqualTo(1);
        assertThat(Search.in(List.of(access("198.51.0.0/16", NOON)), evidence("203.0.113.9"))
                        .perhaps())
                .isZero();
    }

    @Test
    void aNetworkAsEvidenceReleasesNothingEither() {
        Search.Found found = Search.in(List.of(access("198.51.0.0/16", NOON)), evidence("198.51.0.0/16"));
        assertThat(found.theirs()).isEmpty();
    }

    @Test
    void aTimeAloneReleasesNothing() {
        Evidence time = new Evidence(List.of(AROUND), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Search.in(List.of(JOINED, access("198.51.100.7", NOON)), time)
                        .theirs())
                .isEmpty();
        assertThat(Search.in(List.of(JOINED), time).perhaps()).isEqualTo(1);
        assertThat(Search.in(List.of(JOINED), Evidence.NONE).perhaps()).isZero();
    }

    @Test
    void anAccountAndAnIdentifierAreKnownToTheirOwners() {
        JournalEntry login = new JournalEntry.OrganiserLogin(NOON, 7, JournalEntry.OrganiserLogin.Outcome.ACCEPTED);
        JournalEntry identifier = new JournalEntry.Identifier(NOON, JournalEntry.Identifier.Sort.CONFERENCE, 1, 255);
        Evidence own = new Evidence(
                List.of(), Optional.empty(), Optional.of(7L), Optional.of("000000000000000100000000000000ff"));
        assertThat(Search.in(List.of(login, identifier), own).theirs()).containsExactly(login, identifier);
        Evidence other = new Evidence(List.of(), Optional.empty(), Optional.of(8L), Optional.of("00"));
        assertThat(Search.in(List.of(login, identifier), other).theirs()).isEmpty();
    }

    private static JournalEntry access(String address, Instant at) {
        return new JournalEntry.WebAccess(
                at, LoggedAddress.parse(address), RequestMethod.GET, RouteTemplate.PRIVACY, 200);
    }

    private static Evidence evidence(String address) {
        return new Evidence(List.of(AROUND), LoggedAddress.parse(address), Optional.empty(), Optional.empty());
    }
}
