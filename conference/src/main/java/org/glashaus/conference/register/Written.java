package org.glashaus.conference.register;

import java.time.LocalDate;
import org.glashaus.conference.limits.DeskLimits;

/** What somebody has to write, and when: a record with an empty place looks kept and is not, and a day beyond all years ends no period. */
final class Written {
    private Written() {}

    static String needed(String words, String what) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("This is empty and has to be written: " + what + ".");
        }
        return words;
    }

    static LocalDate near(LocalDate day, LocalDate today, String what) {
        if (day.isBefore(today.minus(DeskLimits.REGISTER_DAYS_WITHIN))
                || day.isAfter(today.plus(DeskLimits.REGISTER_DAYS_WITHIN))) {
            throw new IllegalArgumentException("This lies more than " + DeskLimits.REGISTER_DAYS_WITHIN.getYears()
                    + " years away: " + what + ", " + day + ".");
        }
        return day;
    }
}
