package org.glashaus.audit;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.attest.Attestation;

/**
 * What became of one claim of the statement (OSCAL: finding).
 *
 * @param claim the catalogue's claim id
 * @param title what the check asks, e.g. "Sound and picture are never stored"
 * @param means what the claim means, in one sentence
 * @param anchors the sentences that make the claim, in the order of the text
 * @param notInForce what the server does today, where it does not do yet what the sentence says
 * @param check how it is checked; empty where this version has no check
 * @param attested the person's word that it rests on; empty if it rests on what witnesses saw, or on nothing
 */
public record Finding(
        String claim,
        String title,
        String means,
        List<String> anchors,
        Verdict verdict,
        Optional<String> notInForce,
        Optional<Check> check,
        Sabotage sabotage,
        Optional<Attestation> attested,
        List<Observation> observations) {

    public Finding {
        anchors = List.copyOf(anchors);
        observations = List.copyOf(observations);
    }

    public Status status() {
        return verdict.status();
    }
}
