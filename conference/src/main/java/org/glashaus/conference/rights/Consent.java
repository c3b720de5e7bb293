package org.glashaus.conference.rights;

import java.util.Locale;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement;

/** Whether anything under a statement rests on consent, which is what can be withdrawn. */
final class Consent {
    private static final Set<String> CLAIMS = Set.of(
            "legal-basis-stated", "agreement-before-start", "cookies-refusable", "persistent-personalisation-cookies");

    private Consent() {}

    static boolean isUsed(PrivacyStatement statement) {
        return statement
                .occurrences()
                .filter(occurrence -> CLAIMS.contains(occurrence.claim().id()))
                .map(occurrence -> String.valueOf(occurrence.claim().params().get("basis_param")))
                .anyMatch(basis -> basis.toLowerCase(Locale.ROOT).startsWith("consent"));
    }
}
