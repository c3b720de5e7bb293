package org.glashaus.audit.attest;

import java.time.LocalDate;
import java.util.List;
import org.glashaus.audit.Limits;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Proof;
import org.glashaus.spec.Silence;

/**
 * A named person's word for one claim of one wording of a statement.
 *
 * @param host as the statement names it
 * @param claim the catalogue's claim id
 * @param statement the statement's id
 * @param statementSha256 of the normalised text that was in force when the word was given
 * @param says what is attested, in the person's words
 * @param date the day on which it was given
 * @param expires the last day on which it holds
 * @param key SHA-256 of the public key (SubjectPublicKeyInfo) that the signature is made with
 */
public record Attestation(
        String host,
        String claim,
        String statement,
        String statementSha256,
        String person,
        String role,
        String says,
        List<Proven> evidence,
        LocalDate date,
        LocalDate expires,
        String key) {

    public Attestation {
        evidence = List.copyOf(evidence);
    }

    /** A file that the person points to, by name and SHA-256. */
    public record Proven(String name, String sha256) {}

    /** Only what people answer for can be attested; all else has to be observed. */
    public static boolean mayAnswer(String claim) {
        return ClaimCatalogue.load()
                .find(claim)
                .filter(entry -> entry.kind() == Kind.ORGANISATIONAL || entry.proof() == Proof.ATTESTED)
                .isPresent();
    }

    /** A word is for a promise that was made, or for what the law asks for where a statement is silent. */
    static boolean isAsked(PrivacyStatement statement, String claim) {
        return switch (statement.standing(claim)) {
            case STATED -> true;
            case SILENT ->
                ClaimCatalogue.load()
                        .find(claim)
                        .filter(entry -> entry.silence() == Silence.LAW)
                        .isPresent();
            case CONFLICTING -> false;
        };
    }

    boolean isFor(PrivacyStatement asked, String askedClaim) {
        return statement.equals(asked.id()) && claim.equals(askedClaim);
    }

    boolean holdsTooLong() {
        return expires.isAfter(date.plus(Limits.ATTESTATION_VALID));
    }

    boolean lapsed(LocalDate on) {
        return on.isAfter(expires);
    }

    /** Kept so long, and no longer, for the report that cites it. */
    public boolean dueForDeletion(LocalDate on) {
        return on.isAfter(expires.plus(Limits.LAPSED_KEPT));
    }
}
