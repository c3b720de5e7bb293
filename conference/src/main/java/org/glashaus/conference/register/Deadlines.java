package org.glashaus.conference.register;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;

/**
 * The last day, or moment, on which something is in time.
 *
 * <p>Regulation 1182/71 Art. 3(2)(c): a period in months ends on the date with the same number as the day of receipt, or on the month's
 * last day where it lacks that number. Art. 3(4): if that is a Saturday, a Sunday or a public holiday, on the next working day.
 */
public final class Deadlines {
    private static final Law LAW = Law.shipped();

    private Deadlines() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LAW.zone());
    }

    /** Article 12(3) and (4) GDPR: the answer, the refusal, or the word that it takes longer. */
    public static LocalDate answer(LocalDate received) {
        return working(received.plus(LAW.months("answer")));
    }

    /** How many months more Article 12(3) allows at most. */
    public static int longestExtension() {
        return LAW.months("extension").getMonths();
    }

    /** Counted from receipt, not from the first deadline: a short month in between takes nothing away. */
    public static LocalDate extended(LocalDate received, int months) {
        if (months < 1 || months > longestExtension()) {
            throw new IllegalArgumentException("an extension is of 1 to " + longestExtension() + " months");
        }
        return working(received.plus(LAW.months("answer").plus(Period.ofMonths(months))));
    }

    /**
     * Article 33(1) GDPR: to the second, on whatever day. Art. 3(5) of the Regulation, by which two working days must lie in it, is not
     * made use of: the desk is early then, never late.
     */
    public static Instant breach(Instant aware) {
        return aware.plus(LAW.hours("breach"));
    }

    /** The day itself, or the first working day after it. */
    static LocalDate working(LocalDate day) {
        LocalDate working = day;
        while (isFree(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    static boolean isFree(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || LAW.fixedHolidays().contains(MonthDay.from(day))
                || LAW.daysAfterEaster().stream()
                        .anyMatch(after -> easter.plusDays(after).equals(day));
    }

    /** The Gregorian computus in its anonymous form (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
