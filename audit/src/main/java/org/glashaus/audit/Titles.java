package org.glashaus.audit;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** Scenario titles with the statement's own values in the places that the catalogue leaves open, e.g. "{@code <limit>}". */
final class Titles {
    private static final Pattern PLACE = Pattern.compile("<([a-z_]+)>");

    private Titles() {}

    static String filled(String title, List<Occurrence> occurrences) {
        return PLACE.matcher(title).replaceAll(place -> Matcher.quoteReplacement(value(place, occurrences)));
    }

    private static String value(MatchResult place, List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(occurrence -> occurrence.claim().params().get(place.group(1)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> words(value.toString()))
                .orElse((occurrences.isEmpty() ? "the strictest " : "the stated ") + place.group(1));
    }

    /** ISO 8601 periods in words, anything else as it is. */
    private static String words(String value) {
        return days(value).or(() -> time(value)).orElse(value);
    }

    private static Optional<String> days(String value) {
        try {
            Period period = Period.parse(value);
            return period.getYears() == 0 && period.getMonths() == 0
                    ? Optional.of(counted(period.getDays(), "day"))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> time(String value) {
        try {
            long seconds = Duration.parse(value).toSeconds();
            if (seconds % 3600 == 0) {
                return Optional.of(counted(seconds / 3600, "hour"));
            }
            return Optional.of(seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second"));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
