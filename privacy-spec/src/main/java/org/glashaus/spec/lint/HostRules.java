package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.spec.Fact;
import org.glashaus.spec.lint.Judgement.Confidence;

/** Who answers for it, and what depends on what the host is. */
final class HostRules {
    private static final String IDENTITY = "controller-identity-shown";
    private static final String CONTACT = "controller-contact-shown";

    /** A way that leads to the host and not to one more page; WP 260 rev.01 asks for such ones. */
    private static final Set<String> DIRECT = Set.of("e-mail", "telephone", "street", "postal address");

    private HostRules() {}

    static Ruling controller(Stated stated) {
        List<String> anchors = stated.anchors(IDENTITY, CONTACT);
        if (anchors.isEmpty()) {
            return Ruling.missing(Confidence.HIGH, "controller.silent");
        }
        Set<String> told = stated.words("fields", IDENTITY, CONTACT);
        List<String> lacks = new ArrayList<>();
        if (!told.contains("name")) {
            lacks.add("controller.no-name");
        }
        if (told.stream().noneMatch(DIRECT::contains)) {
            lacks.add("controller.no-direct-contact");
        }
        if (stated.is(Fact.JOINT_CONTROLLERS)
                && stated.words("arrangement", IDENTITY).isEmpty()) {
            lacks.add("controller.joint");
        }
        return lacks.isEmpty() ? Ruling.present(anchors) : Ruling.partial(anchors, Confidence.HIGH, lacks);
    }

    /** Article 37(1): a public body, or one whose work calls for it; § 38 BDSG adds to it in Germany. */
    static Ruling officer(Stated stated) {
        if (stated.any("dpo-contact-shown")) {
            return Ruling.present(stated.anchors("dpo-contact-shown"));
        }
        if (Stream.of(Fact.PUBLIC_BODY, Fact.OFFICER_REQUIRED).anyMatch(stated::is)) {
            return Ruling.missing(Confidence.MEDIUM, "officer.required");
        }
        boolean known = !stated.unknown(Fact.OFFICER_REQUIRED);
        return Ruling.notApplicable(
                known ? Confidence.HIGH : Confidence.MEDIUM, known ? "officer.not-required" : "officer.unknown");
    }

    static Ruling automatedDecisions(Stated stated) {
        List<String> anchors = stated.anchors("no-automated-decisions", "no-profiling");
        if (stated.is(Fact.AUTOMATED_DECISIONS)) {
            return Ruling.missing(Confidence.HIGH, "decisions.untold");
        }
        return anchors.isEmpty() ? Ruling.notApplicable(Confidence.HIGH, "decisions.none") : Ruling.present(anchors);
    }
}
