package org.glashaus.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims that no setting of a server could make true, and why. */
final class ClaimsWithoutSetting {
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        because(
                "it is told on the privacy page, which is made from the statement",
                List.of(
                        "scope-disclosed",
                        "last-updated-shown",
                        "controller-identity-shown",
                        "controller-contact-shown",
                        "helpdesk-contact-shown",
                        "dpo-contact-shown",
                        "supervisory-authority-named",
                        "statement-may-change",
                        "statement-current-reachable",
                        "purpose-stated",
                        "legal-basis-stated",
                        "data-inventory-complete",
                        "room-name-processed",
                        "recipients-not-controlled",
                        "server-decrypts-disclosed",
                        "no-e2ee-disclosed",
                        "ip-processed-disclosed",
                        "identifiability-disclosed",
                        "withdrawal-not-retroactive",
                        "rights-contact-shown",
                        "right-complaint-authority"));
        because(
                "people do it, and a named person attests it",
                List.of(
                        "feedback-channel",
                        "statement-follows-practice",
                        "retention-under-review",
                        "interests-balanced",
                        "retention-kept-short",
                        "third-party-exceptions-limited",
                        "no-sale-or-rent",
                        "no-processors-outside-eu",
                        "own-servers",
                        "secured-system",
                        "processor-contract",
                        "automatic-updates",
                        "right-complaint-host"));
        because("it lies around the server, not in it; the host attests it", List.of("firewall-in-place"));
        because(
                "it is about the text itself, and is judged in the column for what is legally doubtful",
                List.of("art13-duty-met", "self-chosen-names-called-non-personal"));
    }

    private ClaimsWithoutSetting() {}

    private static void because(String reason, List<String> claims) {
        claims.forEach(c -> REASONS.put(c, reason));
    }

    static Optional<String> find(String claimId) {
        return Optional.ofNullable(REASONS.get(claimId));
    }

    static Text reason(String claimId) {
        return Phrases.text(find(claimId).orElse("the statement does not make it"));
    }
}
