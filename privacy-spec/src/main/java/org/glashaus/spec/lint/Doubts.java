package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Judgement.Confidence;
import org.glashaus.spec.lint.Judgement.Verdict;

/** What would not survive a regulator's questions, whether it is kept or not. */
final class Doubts {

    /** Answers where the doubt lies; nowhere, most of the time. */
    interface Rule {
        List<String> anchors(Stated stated);
    }

    /** One doubt; its reason stands in the phrases. */
    record Doubt(String id, String article, Confidence confidence, Rule rule) {

        Optional<Judgement> judge(Stated stated) {
            List<String> anchors = rule.anchors(stated);
            return anchors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(judgement(anchors, Words.of("doubt." + id + ".why")));
        }

        Judgement judgement(List<String> anchors, Text reason) {
            return new Judgement(article, id, Words.of("doubt." + id), Verdict.DOUBTFUL, anchors, reason, confidence);
        }
    }

    private static final List<Doubt> RULES = Stream.of(ClaimDoubts.ALL, BasisDoubts.ALL, StorageDoubts.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Doubt UNNAMED =
            new Doubt("unnamed-data", "GDPR 12(1)", Confidence.MEDIUM, stated -> List.of());
    private static final Doubt KEPT = new Doubt("kept-without-limit", "GDPR 5(1)(e)", Confidence.HIGH, s -> List.of());

    private Doubts() {}

    static List<String> ids() {
        return Stream.concat(RULES.stream(), Stream.of(UNNAMED, KEPT))
                .map(Doubt::id)
                .toList();
    }

    static List<Judgement> judge(Stated stated, List<Judgement> art13) {
        List<Judgement> doubts = new ArrayList<>();
        RULES.forEach(rule -> rule.judge(stated).ifPresent(doubts::add));
        keptWithoutLimit(stated).ifPresent(doubts::add);
        unnamed(stated).ifPresent(doubts::add);
        dutyMet(stated, art13).ifPresent(doubts::add);
        return doubts;
    }

    private static Optional<Judgement> keptWithoutLimit(Stated stated) {
        List<String> anchors = PeriodRules.keptWithoutLimit(stated);
        return anchors.isEmpty()
                ? Optional.empty()
                : Optional.of(KEPT.judgement(
                        anchors, Words.of("doubt.kept-without-limit.why", PeriodRules.kindsWithoutLimit(stated))));
    }

    private static Optional<Judgement> unnamed(Stated stated) {
        List<Text> kinds = NamedData.unnamed(stated);
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(UNNAMED.judgement(
                        NamedData.whereOthersAre(stated),
                        Words.of("doubt.unnamed-data.why", Words.joined(kinds, ", "))));
    }

    /** Counts only what applies (the law leaves the rest out); partial is not met. */
    private static Optional<Judgement> dutyMet(Stated stated, List<Judgement> art13) {
        List<Text> open = art13.stream()
                .filter(j -> !j.verdict().settled())
                .map(Judgement::title)
                .toList();
        if (!stated.any("art13-duty-met") || open.isEmpty()) {
            return Optional.empty();
        }
        boolean lacks = art13.stream().anyMatch(j -> j.verdict() == Verdict.MISSING);
        return Optional.of(new Judgement(
                "GDPR 13",
                "duty-met",
                Words.of("doubt.duty-met"),
                Verdict.DOUBTFUL,
                stated.anchors("art13-duty-met"),
                Words.of("doubt.duty-met.why", Words.joined(open, ", ")),
                lacks ? Confidence.HIGH : Confidence.MEDIUM));
    }
}
