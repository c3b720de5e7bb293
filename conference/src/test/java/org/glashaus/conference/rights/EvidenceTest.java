package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.LoggedAddress;
import org.junit.jupiter.api.Test;

/** What somebody names in the minute in which they ask ends now, so that each sending ends a little later. */
class EvidenceTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @Test
    void aFormThatIsSentAgainInItsMinuteTakesUpNoMoreRoom() {
        Evidence evidence = seen("198.51.100.7", 10).and(seen("198.51.100.7", 40));
        assertThat(evidence.sightings()).hasSize(1);
        assertThat(evidence.sightings().getFirst().windows().getFirst().to()).isEqualTo(NOON.plusSeconds(40));
        assertThat(evidence.and(seen("198.51.100.8", 45)).sightings())
                .as("at another address it is another time")
                .hasSize(2);
        assertThat(evidence.and(seen("198.51.100.7", 65)).sightings())
                .as("the next minute")
                .hasSize(2);
        assertThat(named(10).and(named(40)).windows()).containsExactly(window(40));
    }

    @Test
    void whatTheHostEnteredStaysTheHostsToTakeBack() {
        Evidence both = named(10).and(Evidence.byHost(List.of(window(40)), Optional.empty(), Optional.empty()));
        assertThat(both.windows()).hasSize(2);
        assertThat(both.without(Evidence.Item.TIMES).windows()).containsExactly(window(10));
    }

    private static Evidence seen(String address, long seconds) {
        Sighting sighting = new Sighting(
                LoggedAddress.parse(address).orElseThrow(), NOON.plusSeconds(seconds), List.of(window(seconds)));
        return new Evidence(List.of(), List.of(sighting), Optional.empty(), Optional.empty());
    }

    private static Evidence named(long seconds) {
        return new Evidence(List.of(window(seconds)), List.of(), Optional.empty(), Optional.empty());
    }

    private static Window window(long seconds) {
        return new Window(NOON, NOON.plusSeconds(seconds));
    }
}
