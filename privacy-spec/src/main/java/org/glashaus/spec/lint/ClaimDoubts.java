package org.glashaus.spec.lint;

import static org.glashaus.spec.lint.Judgement.Confidence.HIGH;
import static org.glashaus.spec.lint.Judgement.Confidence.MEDIUM;

import java.util.List;
import org.glashaus.spec.lint.Doubts.Doubt;

/** Doubts about what a single claim says. */
final class ClaimDoubts {
    private static final List<String> EVERY_CALL = List.of("room-name", "ip-address", "media", "chat", "display-name");

    static final List<Doubt> ALL = List.of(
            new Doubt(
                    "names-not-personal",
                    "GDPR 4(1)",
                    HIGH,
                    stated -> stated.anchors("self-chosen-names-called-non-personal")),
            new Doubt(
                    "end-to-end-impossible",
                    "GDPR 5(1)(a)",
                    HIGH,
                    stated -> stated.anchorsSaying("no-e2ee-disclosed", "reason", "technology")),
            new Doubt(
                    "nobody-can-read",
                    "GDPR 5(1)(a)",
                    MEDIUM,
                    stated -> stated.any("server-decrypts-disclosed")
                            ? List.of()
                            : stated.anchors("transport-unreadable")),
            new Doubt("anonymised", "GDPR 4(1)", MEDIUM, ClaimDoubts::anonymised),
            new Doubt("open-exceptions", "GDPR 13(1)(e)", HIGH, RecipientRules::openExceptions),
            new Doubt("outside-stun", "GDPR 5(1)(c)", MEDIUM, stated -> stated.anchors("stun-servers-as-disclosed")),
            new Doubt("untold-addresses", "GDPR 13(1)(e)", HIGH, ClaimDoubts::untoldAddresses),
            new Doubt("incomplete-inventory", "GDPR 5(1)(a)", HIGH, ClaimDoubts::incompleteInventory),
            new Doubt("identifiers-kept", "GDPR 5(1)(e)", HIGH, ClaimDoubts::identifiersKept),
            new Doubt("erasure-narrowed", "GDPR 17(1)", HIGH, RightRules::narrowedErasure),
            new Doubt("objection-burden", "GDPR 21(1)", HIGH, RightRules::reversedBurden),
            new Doubt(
                    "complaint-after-host",
                    "GDPR 77(1)",
                    HIGH,
                    stated -> stated.anchorsSaying("right-complaint-authority", "order", "after the host")),
            new Doubt("rights-left-out", "GDPR 13(2)(b)", HIGH, ClaimDoubts::rightsLeftOut),
            new Doubt("no-rights", "GDPR 13(2)(b)", HIGH, ClaimDoubts::noRights));

    private ClaimDoubts() {}

    /** Method and moment untold. Whether a line is anonymous is judged for the whole line, so this is never more than doubt. */
    private static List<String> anonymised(Stated stated) {
        return Stated.anchors(stated.of("weblog-ip-anonymised", "error-evaluation-anonymised").stream()
                .filter(o -> {
                    List<String> method = Stated.words(o, "method");
                    return method.isEmpty() || method.contains("not stated");
                })
                .toList());
    }

    private static List<String> untoldAddresses(Stated stated) {
        return stated.words("addresses_told", "p2p-at-most-two").contains("true")
                ? List.of()
                : stated.anchors("p2p-at-most-two");
    }

    private static List<String> incompleteInventory(Stated stated) {
        return Stated.anchors(stated.of("data-inventory-complete").stream()
                .filter(o -> !Stated.words(o, "listed").containsAll(EVERY_CALL))
                .toList());
    }

    /** Kept past the conference with no purpose for the time after it. */
    private static List<String> identifiersKept(Stated stated) {
        return Stated.anchors(stated.of("conference-id-retention", "participant-id-retention").stream()
                .filter(o -> Stated.period(o).filter(p -> !p.isZero()).isPresent())
                .filter(o -> o.claim().purpose().isEmpty())
                .toList());
    }

    private static List<String> rightsLeftOut(Stated stated) {
        List<String> told = Stated.anchors(stated.of(RightRules.RIGHTS));
        return RightRules.RIGHTS.stream().allMatch(right -> stated.any(right)) ? List.of() : told;
    }

    private static List<String> noRights(Stated stated) {
        if (!stated.of(RightRules.RIGHTS).isEmpty()) {
            return List.of();
        }
        List<String> purposes = stated.anchors("purpose-stated");
        return purposes.isEmpty()
                ? List.of(stated.statement().sentences().getFirst().anchor())
                : purposes;
    }
}
