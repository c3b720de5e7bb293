package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.NumberedEntry;
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
    void aFullAddressThatTheyWereSeenAtAndATimeThatTheyNamedThereIsTheirs() {
        Search.Found found = found(
                evidence("198.51.100.7"),
                access("198.51.100.7", NOON),
                access("198.51.100.8", NOON),
                access("198.51.100.7", NOON.plus(Duration.ofDays(1))));
        assertThat(found.theirs()).containsExactly(new NumberedEntry(1, access("198.51.100.7", NOON)));
        assertThat(found.perhaps()).isZero();
    }

    /** Whoever comes to somebody's address once must not get what was written there at times that they named elsewhere. */
    @Test
    void aTimeNamedFromOneAddressLinksNothingOfAnother() {
        Instant later = NOON.plus(Duration.ofDays(1));
        Window tomorrow = new Window(later.minusSeconds(120), later.minusSeconds(60));
        Evidence seenElsewhere = evidence("198.51.100.7").and(seen("203.0.113.9", later, tomorrow));
        assertThat(found(seenElsewhere, access("203.0.113.9", NOON)).theirs()).isEmpty();
        assertThat(found(seenElsewhere, access("198.51.100.7", later.minusSeconds(90)))
                        .theirs())
                .isEmpty();
        assertThat(found(seenElsewhere, access("198.51.100.7", NOON), access("203.0.113.9", later.minusSeconds(90)))
                        .theirs())
                .hasSize(2);
        assertThat(found(evidence("198.51.100.7").and(seen("203.0.113.9", later)), access("203.0.113.9", NOON))
                        .theirs())
                .as("an address without a time")
                .isEmpty();
    }

    @Test
    void nobodyWasSeenBeforeTheTimeThatTheyName() {
        assertThatThrownBy(() -> seen("198.51.100.7", NOON, AROUND)).hasMessageContaining("yet to come");
    }

    @Test
    void whatIsKnownOfSomebodyIsReadAsItWasWritten() {
        Evidence known =
                new Evidence(List.of(AROUND), evidence("198.51.100.7").sightings(), Optional.of(7L), Optional.of("00"));
        assertThat(Evidence.of(known.json())).isEqualTo(known);
        assertThat(known.and(evidence("198.51.100.7"))).as("the same again").isEqualTo(known);
    }

    /** The corrections: never on an address range and a time alone. */
    @Test
    void aRangeOfAddressesAndATimeReleaseNothing() {
        Search.Found found = found(evidence("198.51.100.7"), access("198.51.0.0/16", NOON));
        assertThat(found.theirs()).isEmpty();
        assertThat(found.perhaps()).isEqualTo(1);
        assertThat(found(evidence("203.0.113.9"), access("198.51.0.0/16", NOON)).perhaps())
                .isZero();
    }

    @Test
    void aNetworkAsEvidenceReleasesNothingEither() {
        assertThat(found(evidence("198.51.0.0/16"), access("198.51.0.0/16", NOON))
                        .theirs())
                .isEmpty();
    }

    @Test
    void aTimeAloneReleasesNothing() {
        Evidence time = new Evidence(List.of(AROUND), List.of(), Optional.empty(), Optional.empty());
        assertThat(found(time, JOINED, access("198.51.100.7", NOON)).theirs()).isEmpty();
        assertThat(found(time, JOINED).perhaps()).isEqualTo(1);
        assertThat(found(Evidence.NONE, JOINED).perhaps()).isZero();
    }

    @Test
    void anAccountAndAParticipantsIdentifierAreKnownToTheirOwners() {
        JournalEntry login = new JournalEntry.OrganiserLogin(NOON, 7, JournalEntry.OrganiserLogin.Outcome.ACCEPTED);
        JournalEntry own = identifier(JournalEntry.Identifier.Sort.PARTICIPANT, 255);
        JournalEntry others = identifier(JournalEntry.Identifier.Sort.PARTICIPANT, 254);
        Evidence known =
                new Evidence(List.of(), List.of(), Optional.of(7L), Optional.of("000000000000000100000000000000ff"));
        assertThat(found(known, login, own, others).theirs())
                .containsExactly(new NumberedEntry(1, login), new NumberedEntry(2, own));
        Evidence other = new Evidence(List.of(), List.of(), Optional.of(8L), Optional.of("00"));
        assertThat(found(other, login, own).theirs()).isEmpty();
    }

    /** It names everybody who was in it. */
    @Test
    void aConferencesIdentifierIsNobodysOwn() {
        Evidence known =
                new Evidence(List.of(), List.of(), Optional.empty(), Optional.of("000000000000000100000000000000ff"));
        Search.Found found = found(known, identifier(JournalEntry.Identifier.Sort.CONFERENCE, 255));
        assertThat(found.theirs()).isEmpty();
        assertThat(found.perhaps()).isEqualTo(1);
    }

    private static JournalEntry identifier(JournalEntry.Identifier.Sort sort, long low) {
        return new JournalEntry.Identifier(NOON, sort, 1, low);
    }

    private static Search.Found found(Evidence evidence, JournalEntry... entries) {
        return Search.in(
                IntStream.range(0, entries.length)
                        .mapToObj(i -> new NumberedEntry(i + 1, entries[i]))
                        .toList(),
                evidence);
    }

    private static JournalEntry access(String address, Instant at) {
        return new JournalEntry.WebAccess(
                at, LoggedAddress.parse(address), RequestMethod.GET, RouteTemplate.PRIVACY, 200);
    }

    private static Evidence evidence(String address) {
        return seen(address, NOON.plusSeconds(120), AROUND);
    }

    private static Evidence seen(String address, Instant at, Window... windows) {
        Sighting seen = new Sighting(LoggedAddress.parse(address).orElseThrow(), at, List.of(windows));
        return new Evidence(List.of(), List.of(seen), Optional.empty(), Optional.empty());
    }
}
