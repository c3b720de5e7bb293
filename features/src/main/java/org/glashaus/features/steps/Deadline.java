package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The month of Article 12(3) GDPR, reckoned a second time (Regulation 1182/71, Article 3). */
final class Deadline {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Set<MonthDay> OFF = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Easter and Whit Monday lie between, and Ascension Day. */
    private static final int FIRST_MOVABLE_MONTH = 3;

    private static final int LAST_MOVABLE_MONTH = 6;

    /** A week end and two holidays. */
    private static final int MOST_DAYS_OFF = 4;

    private Deadline() {}

    /** Received today, due in a month, and the person reads by when. */
    static void look(Errand errand) throws IOException {
        Optional<JsonNode> outline = errand.outline();
        if (outline.isEmpty()) {
            return; // what is wrong is told already
        }
        LocalDate received = LocalDate.parse(outline.get().path("received").asText());
        LocalDate due = LocalDate.parse(outline.get().path("due").asText());
        LocalDate today = LocalDate.now(ZONE);
        errand.expect(
                received.equals(today) || received.equals(today.minusDays(1)),
                "the day of receipt is not the day on which it came");
        errand.expect(isAMonth(received, due), "the last day is not a month after receipt");
        errand.expect(errand.standing().contains(SHOWN.format(due)), "the person is not told the last day");
    }

    static boolean isAMonth(LocalDate received, LocalDate due) {
        LocalDate month = received.plusMonths(1);
        if (due.equals(month)) {
            return true;
        }
        return due.isAfter(month)
                && !due.isAfter(month.plusDays(MOST_DAYS_OFF))
                && month.datesUntil(due).allMatch(Deadline::mayBeOff);
    }

    /** Of holidays that move every year only the season is known here. */
    private static boolean mayBeOff(LocalDate day) {
        boolean weekEnd = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean movable = day.getMonthValue() >= FIRST_MOVABLE_MONTH
                && day.getMonthValue() <= LAST_MOVABLE_MONTH
                && (day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY);
        return weekEnd || movable || OFF.contains(MonthDay.from(day));
    }
}
