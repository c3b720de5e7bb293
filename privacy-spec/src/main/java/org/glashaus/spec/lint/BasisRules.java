package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.lint.Judgement.Confidence;

/** What the data are for, on which basis, and whether they must be given. */
final class BasisRules {

    /** These are parts of holding the conference, whatever a statement calls them. */
    private static final Set<String> PARTS_OF_THE_SERVICE =
            Set.of("link-participants-of-a-conference", "participant-actions");

    /** Whoever writes these down must say what for. */
    private static final List<String> WRITTEN_DOWN = List.of(
            "weblog-retention",
            "organiser-login-logged",
            "security-events-logged",
            "errors-stored",
            "usage-statistics-kept");

    private static final String BASIS = "legal-basis-stated";

    private BasisRules() {}

    static Ruling purposes(Stated stated) {
        List<String> anchors = stated.anchors("purpose-stated");
        if (anchors.isEmpty()) {
            return stated.any("purpose-limited")
                    ? Ruling.partial(stated.anchors("purpose-limited"), Confidence.HIGH, List.of("purposes.in-passing"))
                    : Ruling.missing(Confidence.HIGH, "purposes.silent");
        }
        Set<String> told = new HashSet<>(PARTS_OF_THE_SERVICE);
        told.addAll(stated.words("purposes", "purpose-stated"));
        List<String> lacks = new ArrayList<>();
        if (!told.containsAll(stated.words("purposes", "purpose-limited"))) {
            lacks.add("purposes.scattered");
        }
        if (WRITTEN_DOWN.stream().anyMatch(claim -> purposeless(stated, claim))) {
            lacks.add("purposes.log-without");
        }
        return lacks.isEmpty() ? Ruling.present(anchors) : Ruling.partial(anchors, Confidence.MEDIUM, lacks);
    }

    private static boolean purposeless(Stated stated, String claim) {
        List<Occurrence> made = stated.of(claim);
        return !made.isEmpty()
                && made.stream().allMatch(o -> o.claim().purpose().isEmpty());
    }

    static Ruling legalBasis(Stated stated) {
        List<String> anchors = stated.anchors(BASIS);
        if (anchors.isEmpty()) {
            return Ruling.missing(Confidence.HIGH, "basis.silent");
        }
        List<String> lacks = new ArrayList<>();
        if (unassigned(stated)) {
            lacks.add("basis.unassigned");
        }
        if (lawlessTask(stated)) {
            lacks.add("basis.no-law");
        }
        return lacks.isEmpty() ? Ruling.present(anchors) : Ruling.partial(anchors, Confidence.HIGH, lacks);
    }

    /** Several bases, and not said which processing rests on which. */
    static boolean unassigned(Stated stated) {
        return stated.bases().size() > 1
                && stated.of(BASIS).stream()
                        .anyMatch(o -> Stated.words(o, "covers").isEmpty());
    }

    /** Article 6(3): a task or duty must be laid down in law. */
    static boolean lawlessTask(Stated stated) {
        return stated.bases().contains("e") && stated.words("law", BASIS).isEmpty();
    }

    static boolean namelessInterest(Stated stated) {
        return stated.bases().contains("f") && stated.words("interests", BASIS).isEmpty();
    }

    static Ruling interests(Stated stated) {
        if (!stated.bases().contains("f")) {
            return Ruling.notApplicable(Confidence.MEDIUM, "interests.not-the-basis");
        }
        if (!namelessInterest(stated)) {
            return Ruling.present(stated.anchors(BASIS));
        }
        Set<String> hints = new LinkedHashSet<>(stated.anchors("minimal-data-required"));
        if (hints.isEmpty()) {
            hints.addAll(stated.anchors("purpose-stated"));
        }
        return hints.isEmpty()
                ? Ruling.missing(Confidence.HIGH, "interests.silent")
                : Ruling.partial(List.copyOf(hints), Confidence.MEDIUM, List.of("interests.inferred"));
    }

    static Ruling mustDataBeGiven(Stated stated) {
        List<Occurrence> full = stated.of("minimal-data-required").stream()
                .filter(o -> !Stated.words(o, "if_not_given").isEmpty())
                .toList();
        if (!full.isEmpty()) {
            return Ruling.present(Stated.anchors(full));
        }
        List<String> hints = Stated.anchors(
                stated.of("minimal-data-required", "ip-processed-disclosed", "cookies-refusable").stream()
                        .filter(o -> !o.claim().id().equals("ip-processed-disclosed")
                                || o.claim().purpose().isPresent())
                        .toList());
        return hints.isEmpty()
                ? Ruling.missing(Confidence.HIGH, "given.silent")
                : Ruling.partial(hints, Confidence.MEDIUM, List.of("given.implied"));
    }
}
