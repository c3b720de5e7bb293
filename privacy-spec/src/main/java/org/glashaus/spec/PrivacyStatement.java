package org.glashaus.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host's privacy statement (dpv:PrivacyNotice) as data: its sentences by anchor and hash, never their text.
 *
 * @param id e.g. {@code waag}
 * @param host the host's name
 * @param language BCP 47 language of the original
 * @param sha256 hash of the normalised original
 * @param model true for a model of somebody else's published text, which every page and report must say
 */
public record PrivacyStatement(
        String id, String host, String language, String sha256, boolean model, List<Sentence> sentences) {

    public PrivacyStatement {
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence, heading, list item or label.
     *
     * @param anchor e.g. {@code waag/3.4}
     * @param at place in the normalised original, in code points
     * @param length in code points
     * @param says a paraphrase in our words
     * @param why for context rows, why it claims nothing
     */
    public record Sentence(
            String anchor,
            Unit unit,
            int at,
            int length,
            String sha256,
            String says,
            Optional<String> why,
            List<Claim> claims,
            List<String> conflicts,
            List<String> traps) {

        public Sentence {
            claims = List.copyOf(claims);
            conflicts = List.copyOf(conflicts);
            traps = List.copyOf(traps);
        }
    }

    public enum Unit {
        HEADING,
        SENTENCE,
        ITEM,
        LABEL
    }

    /**
     * What a sentence promises.
     *
     * @param id the catalogue's claim id
     * @param value what this statement says, in our words
     * @param params for derivation and tests; periods are ISO 8601 strings
     */
    public record Claim(String id, String value, Map<String, Object> params) {

        public Claim {
            params = Map.copyOf(params);
        }
    }
}
