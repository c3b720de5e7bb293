package org.glashaus.tools;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Exclusions;
import org.glashaus.spec.Exclusions.Exclusion;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.StatementText.Problem;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Judgement;
import org.glashaus.spec.lint.Judgement.Verdict;
import org.glashaus.spec.lint.Opinion;

/** What {@code statement check} prints, part by part. */
final class CheckSheet {
    private static final int VERDICT = 13;
    private static final int ITEM = 26;
    private static final int FINDING = 69;

    private final Sheet sheet;
    private final Wording wording;
    private final PrivacyStatement statement;
    private final Opinion opinion;

    CheckSheet(Sheet sheet, Wording wording, PrivacyStatement statement, Opinion opinion) {
        this.sheet = sheet;
        this.wording = wording;
        this.statement = statement;
        this.opinion = opinion;
    }

    void title() {
        long claims =
                statement.occurrences().map(o -> o.claim().id()).distinct().count();
        String counts = wording.say("check.counts", statement.sentences().size(), claims, statement.language());
        sheet.line(wording.of(statement.name()) + " (" + statement.id() + "): " + counts);
        if (statement.model()) {
            sheet.line(wording.say("check.model", wording.of(statement.name())));
        }
    }

    /** The words come from the file that the caller gave, since no statement holds them. */
    void sentences(String original, List<Problem> problems) {
        sheet.heading(wording.say("check.sentences"));
        for (Sentence sentence : statement.sentences()) {
            sheet.blank();
            String place = Wording.places(List.of(sentence.anchor()));
            sheet.hanging(
                    place,
                    8,
                    StatementText.slice(sentence, original)
                            .map(w -> "«" + w + "»")
                            .orElse("–"));
            problems.stream()
                    .filter(problem -> problem.anchor().equals(sentence.anchor()))
                    .forEach(problem ->
                            sheet.hanging("", 10, "✗ " + wording.say("check.changed") + " (" + what(problem) + ")"));
            sentence.claims().forEach(this::claim);
            if (sentence.claims().isEmpty()) {
                sheet.hanging(
                        "",
                        10,
                        wording.say("check.claims-nothing", sentence.why().orElse("")));
            }
            opinion.doubtsAbout(sentence.anchor())
                    .forEach(doubt -> sheet.hanging("", 10, "! " + wording.say("check.doubtful", doubt.title())));
        }
    }

    private void claim(Claim claim) {
        sheet.hanging("        →", 10, claim.id() + ": " + wording.of(claim.value()));
        atBest(claim.id()).ifPresent(why -> sheet.hanging("", 12, wording.say("check.at-best", why)));
    }

    private static Optional<Text> atBest(String claim) {
        return ClaimCatalogue.load().entry(claim).partialBecause();
    }

    void judgements() {
        art13();
        doubts();
        contradictions();
        unmarked();
        atBest();
        advice();
    }

    private void art13() {
        sheet.heading(wording.say(
                "check.art13",
                opinion.count(Verdict.PRESENT),
                opinion.count(Verdict.PARTIAL),
                opinion.count(Verdict.MISSING),
                opinion.count(Verdict.NOT_APPLICABLE)));
        for (Judgement item : opinion.art13()) {
            String article = item.article().substring(item.article().indexOf("13"));
            String row =
                    pad("  " + article, VERDICT) + pad(word(item.verdict()), ITEM - VERDICT) + wording.of(item.title());
            sheet.hanging(row, FINDING, finding(item));
        }
    }

    private String finding(Judgement item) {
        String places = Wording.places(item.anchors());
        String reason = wording.of(item.reason());
        return places.isEmpty() || reason.isEmpty() ? places + reason : places + ": " + reason;
    }

    private void doubts() {
        sheet.heading(wording.say("check.doubts", number(opinion.doubts())));
        for (Judgement doubt : opinion.doubts()) {
            sheet.hanging(
                    "  " + doubt.article(),
                    VERDICT + 4,
                    wording.of(doubt.title()) + " [" + Wording.places(doubt.anchors()) + "], "
                            + wording.say(
                                    "confidence." + doubt.confidence().name().toLowerCase(Locale.ROOT)) + ". "
                            + wording.of(doubt.reason()));
        }
    }

    private void contradictions() {
        List<Contradiction> contradictions = statement.contradictions();
        sheet.heading(wording.say("check.contradictions", number(contradictions)));
        for (Contradiction contradiction : contradictions) {
            String reading = contradiction
                    .reading()
                    .map(r -> wording.say("check.read-as", r))
                    .orElseGet(() -> wording.say("check.unread"));
            sheet.hanging(
                    "  " + Wording.places(contradiction.anchors()),
                    VERDICT + 4,
                    sentence(wording.of(contradiction.says())) + " " + reading);
        }
    }

    /** Only where there are any: most statements have none, and it is a fault of the file and no judgement. */
    private void unmarked() {
        List<Exclusion> unmarked = Exclusions.unmarked(statement);
        if (unmarked.isEmpty()) {
            return;
        }
        sheet.heading(wording.say("check.unmarked", number(unmarked)));
        for (Exclusion exclusion : unmarked) {
            List<String> anchors = statement.occurrences(exclusion.by().id()).stream()
                    .map(Occurrence::anchor)
                    .toList();
            sheet.hanging(
                    "  ✗ " + exclusion.claim().id(),
                    VERDICT + 4,
                    wording.say("check.unmarked-why", Wording.places(anchors), exclusion.because(wording.language())));
        }
    }

    private void atBest() {
        List<String> limited = statement
                .occurrences()
                .map(o -> o.claim().id())
                .filter(claim -> atBest(claim).isPresent())
                .distinct()
                .toList();
        if (limited.isEmpty()) {
            return;
        }
        sheet.heading(wording.say("check.partly-at-best", number(limited)));
        for (String claim : limited) {
            List<String> anchors = statement.occurrences(claim).stream()
                    .map(Occurrence::anchor)
                    .toList();
            sheet.hanging(
                    "  " + Wording.places(anchors),
                    VERDICT + 4,
                    claim + ": " + atBest(claim).map(wording::of).orElse(""));
        }
    }

    private void advice() {
        sheet.heading(wording.say("check.advice", number(opinion.advice())));
        for (Judgement advice : opinion.advice()) {
            sheet.hanging(
                    "  " + advice.article(),
                    VERDICT + 4,
                    sentence(wording.of(advice.title())) + " " + wording.of(advice.reason()));
        }
    }

    void text(String file, List<Problem> problems) {
        if (problems.isEmpty()) {
            sheet.line(wording.say("check.text-same", file));
            return;
        }
        sheet.heading(wording.say("check.text-differs", file, problems.size()));
        problems.forEach(problem -> sheet.hanging("  ✗", 4, problem.anchor() + ": " + what(problem)));
    }

    private String what(Problem problem) {
        String difference = problem.difference().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.say("text." + difference, problem.detail());
    }

    /** The last word, so that nobody has to look for it. */
    void verdict(boolean derived, List<Problem> problems) {
        sheet.blank();
        sheet.line(wording.say("check.no-legal-opinion"));
        List<String> parted = problems.stream().map(Problem::anchor).distinct().toList();
        List<String> sentences =
                parted.stream().filter(anchor -> anchor.contains("/")).toList();
        List<String> unmarked = Exclusions.unmarked(statement).stream()
                .map(exclusion -> exclusion.claim().id())
                .toList();
        if (!derived) {
            sheet.heading(wording.say("check.cannot", statement.id()));
        } else if (!parted.isEmpty()) {
            String where = sentences.isEmpty() ? wording.say("check.whole-text") : Wording.places(sentences);
            sheet.heading(wording.say("check.unfit-text", statement.id(), where));
        } else if (!unmarked.isEmpty()) {
            sheet.heading(wording.say("check.unfit-denies", statement.id(), String.join(", ", unmarked)));
        } else {
            sheet.heading(wording.say("check.can", statement.id()));
        }
    }

    private Text number(List<?> list) {
        return list.isEmpty()
                ? Text.of(wording.language(), wording.say("check.none"))
                : Text.of(wording.language(), String.valueOf(list.size()));
    }

    private String word(Verdict verdict) {
        return wording.say("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String pad(String words, int width) {
        int length = words.codePointCount(0, words.length());
        return length < width ? words + " ".repeat(width - length) : words;
    }
}
