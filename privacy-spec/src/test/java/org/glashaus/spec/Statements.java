package org.glashaus.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.PrivacyStatement.Unit;

/** Statements made up for tests: one sentence a claim, own/1.1 and on. */
final class Statements {

    private Statements() {}

    static Claim claim(String id, Map<String, Object> params) {
        return new Claim(id, "yes", params);
    }

    static PrivacyStatement of(Claim... claims) {
        return statement(List.of(), claims);
    }

    static PrivacyStatement reconciled(String reading, Claim... claims) {
        List<String> anchors = statement(List.of(), claims).sentences().stream()
                .map(Sentence::anchor)
                .toList();
        return statement(
                List.of(new Contradiction(anchors, Text.of("en", "They differ."), Optional.of(Text.of("en", reading)))),
                claims);
    }

    private static PrivacyStatement statement(List<Contradiction> contradictions, Claim... claims) {
        List<Sentence> sentences = new ArrayList<>();
        for (Claim claim : claims) {
            sentences.add(new Sentence(
                    "own/1." + (sentences.size() + 1),
                    Unit.SENTENCE,
                    sentences.size() * 10,
                    9,
                    "0".repeat(64),
                    Text.of("en", "Made up."),
                    Optional.empty(),
                    List.of(claim),
                    List.of(),
                    List.of()));
        }
        return new PrivacyStatement(
                "own",
                Text.of("en", "Somebody"),
                "en",
                "0".repeat(64),
                1000,
                false,
                List.of(),
                sentences,
                contradictions,
                List.of(),
                Map.of());
    }
}
