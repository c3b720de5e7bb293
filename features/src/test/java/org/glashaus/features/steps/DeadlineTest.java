package org.glashaus.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-04-05, true",
        "2026-03-05, 2026-04-07, true",
        "2026-08-31, 2026-09-30, true",
        "2026-01-31, 2026-02-28, true",
        "2026-01-31, 2026-03-02, true",
        "2026-11-25, 2026-12-28, true",
        "2026-03-10, 2026-04-09, false",
        "2026-03-10, 2026-04-11, false",
        "2026-03-10, 2026-05-10, false"
    })
    void aMonthEndsOnTheSameDateOrTheLastOfTheMonthOrTheNextWorkingDay(
            LocalDate received, LocalDate due, boolean right) {
        assertThat(Deadline.isAMonth(received, due)).isEqualTo(right);
    }
}
