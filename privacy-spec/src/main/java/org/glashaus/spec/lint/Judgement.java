package org.glashaus.spec.lint;

import java.util.List;
import org.glashaus.spec.Text;

/**
 * What the linter says of one point of law.
 *
 * @param article as {@link Law} knows it, e.g. {@code GDPR 13(1)(a)}
 * @param item stable id, e.g. {@code controller}
 * @param title what it is about
 * @param anchors the sentences that satisfy it, or that are doubted; empty where the statement is silent
 * @param reason what is lacking or doubtful
 */
public record Judgement(
        String article,
        String item,
        Text title,
        Verdict verdict,
        List<String> anchors,
        Text reason,
        Confidence confidence) {

    public Judgement {
        anchors = List.copyOf(anchors);
    }

    public enum Verdict {
        PRESENT,
        PARTIAL,
        MISSING,
        NOT_APPLICABLE,
        /** Kept or not, it would hardly stand before a regulator. */
        DOUBTFUL,
        /** Better, but not owed. */
        ADVICE;

        /** Satisfied, or not owed. */
        public boolean settled() {
            return this == PRESENT || this == NOT_APPLICABLE;
        }
    }

    /** How sure the rule is, since it sees claims and not the whole text. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
