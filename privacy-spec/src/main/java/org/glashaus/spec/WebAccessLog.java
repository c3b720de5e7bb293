package org.glashaus.spec;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profile.LogRule;

/** Whether requests for pages are logged, with what of the address, for how long. */
final class WebAccessLog {
    /** What a statement calls method and kind of page in its list of fields. */
    private static final String REQUEST = "request";

    private WebAccessLog() {}

    /** No log without a stated period: where the statement is silent, the strictest value is none at all. */
    static Optional<LogRule> of(PrivacyStatement statement) throws StatementRefused {
        Optional<Duration> own = Periods.shortest(statement, "weblog-retention");
        Optional<Duration> all = Periods.shortest(statement, "log-retention-all");
        if (own.isEmpty() || own.get().isZero()) {
            return Optional.empty();
        }
        Duration retention = all.filter(a -> a.compareTo(own.get()) < 0).orElse(own.get());
        return Optional.of(new LogRule(
                address(statement),
                retention,
                Logs.purpose(LogCategory.WEB_ACCESS),
                statement.occurrences("weblog-retention").stream()
                        .map(PrivacyStatement.Occurrence::anchor)
                        .distinct()
                        .toList()));
    }

    static boolean withoutAddresses(PrivacyStatement statement) {
        return Stream.of("ip-never-stored", "ip-only-during-conference", "logs-free-of-personal-data")
                .anyMatch(id -> !statement.occurrences(id).isEmpty());
    }

    /** A statement that lists the fields of an entry has no others. */
    static boolean tellsWhatWasAskedFor(PrivacyStatement statement) {
        List<Object> lists = statement.occurrences("access-data-disclosed").stream()
                .map(occurrence -> occurrence.claim().params().get("fields"))
                .filter(Objects::nonNull)
                .toList();
        return lists.isEmpty()
                || lists.stream().anyMatch(list -> list instanceof List<?> words && words.contains(REQUEST));
    }

    private static AddressForm address(PrivacyStatement statement) {
        if (withoutAddresses(statement)) {
            return AddressForm.NONE;
        }
        if (!statement.occurrences("weblog-ip-anonymised").isEmpty()) {
            return AddressForm.SHORTENED;
        }
        boolean disclosed = statement.occurrences("weblog-retention").stream()
                .anyMatch(o -> o.claim().data().contains("ip-address"));
        return disclosed ? AddressForm.FULL : AddressForm.NONE;
    }

    static Text describe(PrivacyStatement statement, List<PrivacyStatement.Occurrence> ignored)
            throws StatementRefused {
        return of(statement).map(WebAccessLog::describe).orElseGet(() -> Phrases.text("none"));
    }

    private static Text describe(LogRule rule) {
        String address = switch (rule.address()) {
            case NONE -> "no addresses, kept for %s";
            case SHORTENED -> "shortened addresses, kept for %s";
            case FULL -> "full addresses, kept for %s";
        };
        return Phrases.text(address, Periods.words(rule.retention()));
    }
}
