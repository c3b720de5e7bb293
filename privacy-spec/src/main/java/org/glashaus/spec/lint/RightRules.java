package org.glashaus.spec.lint;

import java.util.List;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.lint.Judgement.Confidence;

/** The rights of Articles 15 to 22, of withdrawal and of complaint: told, told with less than the law gives, or not. */
final class RightRules {
    static final List<String> RIGHTS = List.of(
            "right-access",
            "right-rectification",
            "right-erasure",
            "right-restriction",
            "right-objection",
            "right-portability");

    private RightRules() {}

    private static Ruling told(Stated stated, String claim, String... notes) {
        return stated.any(claim)
                ? Ruling.present(stated.anchors(claim), notes)
                : Ruling.missing(Confidence.HIGH, "rights.silent");
    }

    static Ruling access(Stated stated) {
        return told(stated, "right-access");
    }

    static Ruling rectification(Stated stated) {
        return told(stated, "right-rectification");
    }

    static Ruling restriction(Stated stated) {
        return told(stated, "right-restriction");
    }

    static Ruling erasure(Stated stated) {
        return narrowedErasure(stated).isEmpty()
                ? told(stated, "right-erasure")
                : Ruling.partial(stated.anchors("right-erasure"), Confidence.HIGH, List.of("rights.erasure-narrowed"));
    }

    /** A condition of the host's own, where Article 17(1) knows six grounds. */
    static List<String> narrowedErasure(Stated stated) {
        return Stated.anchors(stated.of("right-erasure").stream()
                .filter(o -> Stated.words(o, "condition").stream().anyMatch(c -> !c.equals("as Art. 17")))
                .toList());
    }

    static Ruling objection(Stated stated) {
        if (!reversedBurden(stated).isEmpty()) {
            return Ruling.partial(
                    stated.anchors("right-objection"), Confidence.HIGH, List.of("rights.objection-burden"));
        }
        return setApart(stated) ? told(stated, "right-objection") : told(stated, "right-objection", "rights.set-apart");
    }

    /** Article 21(1): it is the host who must show compelling grounds. */
    static List<String> reversedBurden(Stated stated) {
        return stated.anchorsSaying("right-objection", "burden", "person");
    }

    private static boolean setApart(Stated stated) {
        return stated.words("set_apart", "right-objection").contains("true");
    }

    static Ruling portability(Stated stated) {
        if (!stated.any("right-portability")) {
            return told(stated, "right-portability");
        }
        boolean owed = stated.bases().contains("a") || stated.bases().contains("b");
        return owed
                ? told(stated, "right-portability")
                : told(stated, "right-portability", "rights.portability-voluntary");
    }

    static Ruling withdrawal(Stated stated) {
        List<Occurrence> told = stated.of("right-withdraw-consent");
        if (told.isEmpty()) {
            return stated.bases().contains("a")
                    ? Ruling.missing(Confidence.HIGH, "withdrawal.silent")
                    : Ruling.notApplicable(Confidence.MEDIUM, "withdrawal.no-consent");
        }
        if (told.stream().allMatch(o -> Stated.says(o, "wording", "in passing"))) {
            return Ruling.partial(Stated.anchors(told), Confidence.HIGH, List.of("withdrawal.in-passing"));
        }
        List<String> anchors = stated.anchors("right-withdraw-consent", "withdrawal-not-retroactive");
        return stated.bases().contains("a")
                ? Ruling.present(anchors)
                : Ruling.present(anchors, "withdrawal.no-consent-used");
    }

    static Ruling complaint(Stated stated) {
        List<Occurrence> told = stated.of("right-complaint-authority");
        if (!told.isEmpty() && told.stream().allMatch(o -> Stated.says(o, "order", "after the host"))) {
            return Ruling.partial(Stated.anchors(told), Confidence.HIGH, List.of("complaint.after-the-host"));
        }
        return told.isEmpty()
                ? Ruling.missing(Confidence.HIGH, "complaint.silent")
                : Ruling.present(Stated.anchors(told));
    }
}
