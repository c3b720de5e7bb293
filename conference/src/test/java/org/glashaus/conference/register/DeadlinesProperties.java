package org.glashaus.conference.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 1182/71 Art. 3 over every day there is. */
class DeadlinesProperties {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2018, 5, 25).toEpochDay(),
                        LocalDate.of(2120, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 5000)
    void anAnswerIsDueInTheNextMonthOnTheSameDateOrItsLastDayOrTheNextWorkingDay(@ForAll("days") LocalDate received) {
        LocalDate due = Deadlines.answer(received);
        YearMonth next = YearMonth.from(received).plusMonths(1);
        LocalDate plain = next.atDay(Math.min(received.getDayOfMonth(), next.lengthOfMonth()));

        assertThat(Deadlines.isFree(due)).isFalse();
        assertThat(due).isAfterOrEqualTo(plain);
        for (LocalDate skipped = plain; skipped.isBefore(due); skipped = skipped.plusDays(1)) {
            assertThat(Deadlines.isFree(skipped)).as("%s is skipped", skipped).isTrue();
        }
        assertThat(ChronoUnit.DAYS.between(received, due)).isBetween(28L, 36L);
    }

    @Property(tries = 2000)
    void whatComesLaterIsNeverDueEarlier(@ForAll("days") LocalDate received, @ForAll @IntRange(max = 40) int later) {
        assertThat(Deadlines.answer(received.plusDays(later))).isAfterOrEqualTo(Deadlines.answer(received));
    }

    @Property(tries = 2000)
    void anExtensionCountsFromReceiptAndNeverBeyondThreeMonths(@ForAll("days") LocalDate received) {
        LocalDate one = Deadlines.extended(received, 1);
        LocalDate two = Deadlines.extended(received, 2);
        assertThat(one).isAfter(Deadlines.answer(received));
        assertThat(two).isAfter(one);
        YearMonth third = YearMonth.from(received).plusMonths(3);
        LocalDate plain = third.atDay(Math.min(received.getDayOfMonth(), third.lengthOfMonth()));
        assertThat(ChronoUnit.DAYS.between(plain, two)).isBetween(0L, 5L);
        assertThatThrownBy(() -> Deadlines.extended(received, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deadlines.extended(received, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theClockOfABreachRunsOverNightsAndFreeDays(@ForAll("days") LocalDate day) {
        Instant aware = day.atTime(23, 59).atZone(Law.shipped().zone()).toInstant();
        assertThat(Duration.between(aware, Deadlines.breach(aware))).isEqualTo(Duration.ofHours(72));
    }

    @Property
    void easterIsASundayOfSpring(@ForAll @IntRange(min = 1900, max = 2300) int year) {
        LocalDate easter = Deadlines.easter(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    /** By hand, from the text of the Regulation and a calendar. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-04-07, EDPB's 5 March; 5 April 2026 is Easter Sunday and the 6th Easter Monday",
        "2026-08-31, 2026-09-30, a month that lacks the 31st ends with its last day",
        "2026-01-31, 2026-03-02, 28 February 2026 is a Saturday",
        "2024-01-31, 2024-02-29, a leap year",
        "2026-11-22, 2026-12-22, an ordinary Tuesday",
        "2026-11-25, 2026-12-28, Christmas is a Friday and the weekend follows",
        "2025-12-01, 2026-01-02, New Year's Day",
        "2026-04-14, 2026-05-15, Ascension Day",
        "2026-04-25, 2026-05-26, Whit Monday"
    })
    void datesReckonedByHand(LocalDate received, LocalDate due, String why) {
        assertThat(Deadlines.answer(received)).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2024, 03-31", "2025, 04-20", "2026, 04-05", "2038, 04-25", "2285, 03-22"})
    void eastersOfTheAlmanac(int year, String day) {
        assertThat(Deadlines.easter(year)).isEqualTo(LocalDate.parse(year + "-" + day));
    }
}
