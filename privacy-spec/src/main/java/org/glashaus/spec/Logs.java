package org.glashaus.spec;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profile.LogRule;
import org.jspecify.annotations.Nullable;

/**
 * From claims to the rule of each log. A log that no sentence tells of does not exist, nor does one for which no period
 * can be read anywhere; a limit on all logs shortens each of them.
 */
final class Logs {
    /** The accepted reading for errors whose period no sentence gives. */
    private static final Duration ERRORS = Duration.ofDays(7);

    private final PrivacyStatement statement;
    private final Map<LogCategory, LogRule> rules = new EnumMap<>(LogCategory.class);

    private Logs(PrivacyStatement statement) {
        this.statement = statement;
    }

    static Map<LogCategory, LogRule> of(PrivacyStatement statement) throws StatementRefused {
        Logs logs = new Logs(statement);
        logs.all();
        return logs.rules;
    }

    private void all() throws StatementRefused {
        Optional<Duration> everyLog = Periods.shortest(statement, "log-retention-all");
        Optional<LogRule> web = WebAccessLog.of(statement);
        web.ifPresent(rule -> rules.put(LogCategory.WEB_ACCESS, rule));
        put(LogCategory.SIGNALLING, stated("signalling-log-retention"), "signalling-log-retention");
        put(LogCategory.MEDIA, stated("media-log-retention"), "media-log-retention");
        put(
                LogCategory.IDENTIFIERS,
                stated("conference-id-retention", "participant-id-retention"),
                "conference-id-retention",
                "participant-id-retention");
        put(LogCategory.ORGANISER_LOGIN, everyLog, "organiser-login-logged");
        put(LogCategory.SECURITY, web.map(LogRule::retention).or(() -> everyLog), "security-events-logged");
        put(LogCategory.ERROR, given("errors-stored").or(() -> Optional.of(ERRORS)), "errors-stored");
        put(
                LogCategory.STATISTICS,
                given("usage-statistics-kept").or(this::longestStated),
                "usage-statistics-kept",
                "error-evaluation-anonymised");
        put(LogCategory.DISCLOSURE, given("disclosure-requests-published"), "disclosure-requests-published");
    }

    private void put(LogCategory category, Optional<Duration> period, String... claims) throws StatementRefused {
        List<String> anchors = Stream.of(claims)
                .flatMap(claim -> statement.occurrences(claim).stream())
                .map(Occurrence::anchor)
                .distinct()
                .toList();
        if (anchors.isEmpty() || period.isEmpty()) {
            return;
        }
        Optional<Duration> all = Periods.shortest(statement, "log-retention-all");
        Duration retention =
                all.filter(limit -> limit.compareTo(period.get()) < 0).orElse(period.get());
        if (!retention.isZero()) {
            rules.put(category, new LogRule(address(category), retention, purposeHere(category), anchors));
        }
    }

    /** Only attacks are told from each other by address, and never by a whole one. */
    private AddressForm address(LogCategory category) {
        boolean cut = category == LogCategory.SECURITY && !WebAccessLog.withoutAddresses(statement);
        return cut ? AddressForm.SHORTENED : AddressForm.NONE;
    }

    private Optional<Duration> stated(String... claims) throws StatementRefused {
        Optional<Duration> shortest = Optional.empty();
        for (String claim : claims) {
            Optional<Duration> own = Periods.shortest(statement, claim);
            if (own.isPresent()
                    && shortest.filter(s -> s.compareTo(own.get()) <= 0).isEmpty()) {
                shortest = own;
            }
        }
        return shortest;
    }

    /** The period of a claim that may come without one. */
    private Optional<Duration> given(String claim) {
        return statement.occurrences(claim).stream()
                .flatMap(o -> period(o.claim().params().get("limit")).stream())
                .min(Duration::compareTo);
    }

    private static Optional<Duration> period(@Nullable Object limit) {
        try {
            return limit instanceof String text ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Counts of nobody need a period as well; without one of their own, none that the statement does not name at all. */
    private Optional<Duration> longestStated() {
        return rules.values().stream().map(LogRule::retention).max(Duration::compareTo);
    }

    /** Counts are of errors alone where no sentence tells of others. */
    private Text purposeHere(LogCategory category) {
        return purpose(
                category == LogCategory.STATISTICS && countsErrorsOnly(statement) ? LogCategory.ERROR : category);
    }

    static boolean countsErrorsOnly(PrivacyStatement statement) {
        return statement.occurrences("usage-statistics-kept").isEmpty()
                && !statement.occurrences("error-evaluation-anonymised").isEmpty();
    }

    static Text purpose(LogCategory category) {
        return Phrases.text(
                switch (category) {
                    case WEB_ACCESS -> "finding faults and attacks";
                    case SIGNALLING, MEDIA -> "finding out why a call failed";
                    case ORGANISER_LOGIN -> "knowing who opened rooms";
                    case SECURITY -> "noticing attacks and failed logins";
                    case ERROR -> "mending errors";
                    case IDENTIFIERS -> "answering questions about a conference that has ended";
                    case STATISTICS -> "knowing how much the service is used";
                    case DISCLOSURE -> "answering for what was given to others";
                });
    }
}
