package org.glashaus.spec;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** Limits of time that claims state. */
public final class Periods {

    /** Claims that are nothing without a limit. */
    static final List<String> CLAIMS = List.of(
            "weblog-retention",
            "signalling-log-retention",
            "media-log-retention",
            "log-retention-all",
            "conference-id-retention",
            "participant-id-retention",
            "media-transit-bounded");

    private Periods() {}

    /** The shortest of those stated for this claim, as the text of its parameter; empty if the claim is not made. */
    static Optional<Duration> shortest(PrivacyStatement statement, String claimId) throws StatementRefused {
        Optional<Duration> shortest = Optional.empty();
        for (Occurrence occurrence : statement.occurrences(claimId)) {
            Duration limit = limit(statement, occurrence);
            if (shortest.isEmpty() || limit.compareTo(shortest.get()) < 0) {
                shortest = Optional.of(limit);
            }
        }
        return shortest;
    }

    static Duration limit(PrivacyStatement statement, Occurrence occurrence) throws StatementRefused {
        Object limit = occurrence.claim().params().get("limit");
        try {
            if (limit instanceof String text) {
                Duration period = Duration.parse(text);
                if (!period.isNegative()) {
                    return period;
                }
            }
        } catch (DateTimeException | ArithmeticException e) {
            // falls through to the refusal, which names the place
        }
        throw new StatementRefused(
                statement.id(),
                0,
                occurrence.anchor() + " " + occurrence.claim().id() + ".params.limit",
                "must be a period such as P14D or PT24H, not " + limit);
    }

    /** A parameter for people; empty if it is no period, such as {@code until the room closes}. */
    public static Optional<Text> words(String param) {
        try {
            return Optional.of(words(Duration.parse(param)));
        } catch (DateTimeException | ArithmeticException noPeriod) {
            return Optional.empty();
        }
    }

    /** For people: {@code 14 days}, {@code 24 hours}, {@code 1 hour}, {@code 25 minutes}, {@code 5 seconds}. */
    static Text words(Duration period) {
        long seconds = period.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 86_400) {
            return Phrases.text("%s days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds == 3_600 ? Phrases.text("1 hour") : Phrases.text("%s hours", seconds / 3_600);
        }
        if (seconds % 60 == 0 && seconds > 0) {
            return seconds == 60 ? Phrases.text("1 minute") : Phrases.text("%s minutes", seconds / 60);
        }
        return Phrases.text("%s seconds", seconds);
    }

    /** A rule's value: the shortest limit of any of the claims stated. */
    static Text ofStated(PrivacyStatement statement, List<Occurrence> stated) throws StatementRefused {
        Duration shortest = limit(statement, stated.getFirst());
        for (Occurrence occurrence : stated) {
            Duration limit = limit(statement, occurrence);
            shortest = limit.compareTo(shortest) < 0 ? limit : shortest;
        }
        return words(shortest);
    }
}
