package org.glashaus.spec.lint;

import java.util.List;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Judgement.Confidence;
import org.glashaus.spec.lint.Judgement.Verdict;

/** What a rule answers, before the item's name and article are added. */
record Ruling(Verdict verdict, List<String> anchors, Text reason, Confidence confidence) {

    static Ruling present(List<String> anchors, String... notes) {
        return new Ruling(Verdict.PRESENT, anchors, Words.listed(List.of(notes)), Confidence.HIGH);
    }

    static Ruling partial(List<String> anchors, Confidence confidence, List<String> lacks) {
        return new Ruling(Verdict.PARTIAL, anchors, Words.listed(lacks), confidence);
    }

    static Ruling missing(Confidence confidence, String reason) {
        return new Ruling(Verdict.MISSING, List.of(), Words.of(reason), confidence);
    }

    static Ruling notApplicable(Confidence confidence, String reason) {
        return new Ruling(Verdict.NOT_APPLICABLE, List.of(), Words.of(reason), confidence);
    }
}
