package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncounterTest {
    /** In milliseconds: what was measured, for how long nobody could look at most, and whether nothing can be said. */
    @ParameterizedTest
    @CsvSource({
        "1999, 0, false",
        "1999, 5000, false",
        "2000, 0, false",
        "2000, 1, true",
        "2300, 200, false",
        "2300, 400, true",
        "3500, 700, false",
        "3500, 701, true",
        "4000, 800, true",
        "4001, 800, false",
        "8000, 800, false",
        "8000, 6001, true"
    })
    void aTimeIsUnclearOnlyIfItMayBeLongForWantOfALook(long time, long stalled, boolean unclear) {
        assertThat(Encounter.unclear(Duration.ofMillis(time), Duration.ofMillis(stalled)))
                .isEqualTo(unclear);
    }

    @ParameterizedTest
    @CsvSource({"1999, 9000, false", "15600, 700, false", "15600, 701, true", "2300, 400, true", "2300, 200, false"})
    void aLongerTimeIsInDoubtWhereAPageStoodStill(long time, long stalled, boolean inDoubt) {
        assertThat(Encounter.inDoubt(Duration.ofMillis(time), Duration.ofMillis(stalled)))
                .isEqualTo(inDoubt);
    }
}
