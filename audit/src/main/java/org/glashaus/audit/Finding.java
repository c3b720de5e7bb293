package org.glashaus.audit;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.spec.Standing;

/**
 * What became of one claim of the catalogue under one statement (OSCAL: finding).
 *
 * @param claim the catalogue's claim id
 * @param title what the check asks, e.g. "Sound and picture are never stored"
 * @param means what the claim means, in one sentence
 * @param standing whether the statement makes the claim, says nothing of it, or says something else
 * @param instead what the statement says in its place, where it rules the claim out
 * @param anchors the sentences that make the claim, in the order of the text; none where none makes it
 * @param notInForce what the server does today, where it does not do yet what the sentence says
 * @param awaits true if it is unknown because what it looks at is not built yet
 * @param check how it is checked; empty where this version has no check
 * @param attested the person's word that it rests on; empty if it rests on what witnesses saw, or on nothing
 * @param atBest why the claim is never found kept but in part, whoever makes it; empty for most
 */
public record Finding(
        String claim,
        String title,
        String means,
        Standing standing,
        Optional<String> instead,
        List<String> anchors,
        Verdict verdict,
        Optional<String> notInForce,
        boolean awaits,
        Optional<Check> check,
        Sabotage sabotage,
        Optional<Attestation> attested,
        List<Observation> observations,
        Optional<String> atBest) {

    public Finding {
        anchors = List.copyOf(anchors);
        observations = List.copyOf(observations);
    }

    public Status status() {
        return verdict.status();
    }
}
