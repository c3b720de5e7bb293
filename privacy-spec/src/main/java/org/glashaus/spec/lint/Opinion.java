package org.glashaus.spec.lint;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.spec.lint.Judgement.Verdict;

/**
 * All that the linter says of one statement. It is advice for people and no legal opinion.
 *
 * @param art13 the items of Article 13(1) and (2) GDPR, always all of them, in the order of the law
 * @param doubts what is legally doubtful
 * @param advice what would be better
 */
public record Opinion(List<Judgement> art13, List<Judgement> doubts, List<Judgement> advice) {

    public Opinion {
        art13 = List.copyOf(art13);
        doubts = List.copyOf(doubts);
        advice = List.copyOf(advice);
    }

    /** The items of Article 13 that apply here: each must be told, and a missing one is owed as well. */
    public List<Judgement> owed() {
        return art13.stream()
                .filter(item -> item.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    public long count(Verdict verdict) {
        return Stream.of(art13, doubts, advice)
                .flatMap(List::stream)
                .filter(j -> j.verdict() == verdict)
                .count();
    }

    /** Doubts about one sentence, for the column beside its claims. */
    public List<Judgement> doubtsAbout(String anchor) {
        return doubts.stream().filter(j -> j.anchors().contains(anchor)).toList();
    }
}
