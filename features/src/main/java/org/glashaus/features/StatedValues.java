package org.glashaus.features;

import java.util.Objects;
import java.util.stream.Collectors;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** What a statement says of a claim, as the examples have it. */
public final class StatedValues {
    private static final String PERIOD = "period";

    private final PrivacyStatement statement;

    public StatedValues(PrivacyStatement statement) {
        this.statement = statement;
    }

    /** @param column of the examples: host, says or period */
    public String of(String claim, String column) {
        return switch (column) {
            case Specification.HOST -> statement.id();
            case Specification.SAYS -> says(claim);
            case PERIOD -> period(claim);
            default -> throw new IllegalArgumentException("No statement has a value for " + column);
        };
    }

    private String says(String claim) {
        return switch (statement.standing(claim)) {
            case STATED ->
                statement.occurrences(claim).stream()
                        .map(occurrence -> occurrence.claim().value().english())
                        .distinct()
                        .collect(Collectors.joining("; "));
            case SILENT -> "nothing";
            case CONFLICTING ->
                statement.denials().stream()
                        .filter(denial -> denial.claim().equals(claim))
                        .findFirst()
                        .orElseThrow()
                        .because()
                        .english();
        };
    }

    private String period(String claim) {
        return statement.occurrences(claim).stream()
                .map(Occurrence::claim)
                .map(each -> Objects.requireNonNullElse(
                        each.params().get("limit_text"), each.params().getOrDefault("limit", "")))
                .map(Object::toString)
                .findFirst()
                .orElse("a few seconds");
    }
}
