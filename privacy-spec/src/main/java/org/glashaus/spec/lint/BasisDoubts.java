package org.glashaus.spec.lint;

import static org.glashaus.spec.lint.Judgement.Confidence.HIGH;
import static org.glashaus.spec.lint.Judgement.Confidence.MEDIUM;

import java.util.List;
import org.glashaus.spec.Fact;
import org.glashaus.spec.lint.Doubts.Doubt;

/** Doubts about what the processing rests on. */
final class BasisDoubts {
    private static final String BASIS = "legal-basis-stated";

    static final List<Doubt> ALL = List.of(
            new Doubt(
                    "nameless-interest",
                    "GDPR 6(1)(f)",
                    HIGH,
                    stated -> where(BasisRules.namelessInterest(stated), stated)),
            new Doubt(
                    "public-body-interest",
                    "GDPR 6(1)",
                    MEDIUM,
                    stated ->
                            where(stated.is(Fact.PUBLIC_BODY) && stated.bases().contains("f"), stated)),
            new Doubt("bases-unassigned", "GDPR 5(1)(a)", HIGH, stated -> where(BasisRules.unassigned(stated), stated)),
            new Doubt("task-without-law", "GDPR 6(3)", HIGH, stated -> where(BasisRules.lawlessTask(stated), stated)),
            new Doubt("bundled-consent", "GDPR 7", HIGH, BasisDoubts::bundledConsent),
            new Doubt("joint-controllers", "GDPR 26(2)", MEDIUM, BasisDoubts::jointControllers),
            new Doubt(
                    "transfer-denied",
                    "GDPR 13(1)(f)",
                    HIGH,
                    stated -> stated.is(Fact.TRANSFERS) ? stated.anchors("no-third-country-transfer") : List.of()),
            new Doubt(
                    "decisions-denied",
                    "GDPR 13(2)(f)",
                    HIGH,
                    stated ->
                            stated.is(Fact.AUTOMATED_DECISIONS) ? stated.anchors("no-automated-decisions") : List.of()),
            new Doubt(
                    "sensitive-data",
                    "GDPR 9(1)",
                    MEDIUM,
                    stated -> where(
                            stated.is(Fact.SENSITIVE_DATA)
                                    && stated.words("article_9", BASIS).isEmpty(),
                            stated)));

    private BasisDoubts() {}

    private static List<String> where(boolean doubtful, Stated stated) {
        return doubtful ? stated.anchors(BASIS) : List.of();
    }

    /** Starting the call is made the consent, and nobody says how to take it back (Article 7(3), (4)). */
    private static List<String> bundledConsent(Stated stated) {
        boolean consent = stated.bases().contains("a");
        return consent && stated.any("agreement-before-start") && !stated.any("right-withdraw-consent")
                ? stated.anchors("agreement-before-start", BASIS)
                : List.of();
    }

    private static List<String> jointControllers(Stated stated) {
        boolean untold =
                stated.words("arrangement", "controller-identity-shown").isEmpty();
        return stated.is(Fact.JOINT_CONTROLLERS) && untold ? stated.anchors("controller-identity-shown") : List.of();
    }
}
