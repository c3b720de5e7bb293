package org.glashaus.audit;

import java.util.Optional;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Denial;
import org.glashaus.spec.Silence;

/** What has to be shown of a claim that the statement does not make. */
final class Silences {
    static final String NOTHING_TO_SHOW = "The statement does not promise it, and nothing has to be shown.";

    private Silences() {}

    /**
     * Why there is nothing to look at; empty if the claim is checked all the same: because the statement makes it, because
     * the strictest default or the law holds where it is silent, or because a check shows what it says instead.
     *
     * @param looked whether there is a check, a scenario or an observation of it
     */
    static Optional<String> nothingToShow(PrivacyStatement statement, String claim, boolean looked) {
        return switch (statement.standing(claim)) {
            case STATED -> Optional.empty();
            case SILENT ->
                switch (ClaimCatalogue.load().entry(claim).silence()) {
                    case STRICT, LAW -> Optional.empty();
                    case NOTHING -> Optional.of(NOTHING_TO_SHOW);
                };
            case CONFLICTING ->
                looked
                        ? Optional.empty()
                        : Optional.of("The statement says something else: "
                                + instead(statement, claim).orElse("it rules this out") + ".");
        };
    }

    /** What the statement says where it rules the claim out. */
    static Optional<String> instead(PrivacyStatement statement, String claim) {
        return statement.denials().stream()
                .filter(denial -> denial.claim().equals(claim))
                .map(Denial::because)
                .map(because -> because.english())
                .findFirst();
    }

    /** Why it is looked at though nobody promised it; empty for a promise. */
    static String whyAtAll(PrivacyStatement statement, String claim) {
        return switch (statement.standing(claim)) {
            case STATED -> "";
            case SILENT ->
                ClaimCatalogue.load().entry(claim).silence() == Silence.LAW
                        ? "The statement is silent on it, and the law asks for it. "
                        : "The statement is silent on it, so the strictest default has to hold. ";
            case CONFLICTING -> "The statement says something else, which has to be shown instead. ";
        };
    }
}
