package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Status;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.PrivacyStatement.Unit;
import org.glashaus.spec.lint.Judgement;
import org.glashaus.spec.lint.Opinion;

/**
 * The statement sentence by sentence, with two columns that are never merged: kept as stated, and legally doubtful. The
 * roles are spelt out because the narrow layout takes the table's own away.
 */
final class Sentences {

    private Sentences() {}

    static void write(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", "sentences").element("h2", "Sentence by sentence", "id", "sentences");
        page.element(
                "p",
                "Each sentence of the statement in our words, by its place; the original's wording is not repeated here."
                        + " Kept and lawful are two questions: a promise can be kept and still be doubtful in law.");
        page.element("p", Wording.DOUBTS);
        Opinion opinion = assessment.opinion();
        page.open("table", "role", "table", "class", "sentences");
        page.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (String heading : List.of("Sentence", "Kept as stated", "Legally doubtful")) {
            page.element("th", heading, "role", "columnheader", "scope", "col");
        }
        page.close().close().open("tbody", "role", "rowgroup");
        for (Sentence sentence : assessment.statement().sentences()) {
            row(page, assessment, opinion, sentence);
        }
        page.close().close();
        List<Judgement> beside = opinion.doubts().stream()
                .filter(doubt -> doubt.anchors().isEmpty())
                .toList();
        if (!beside.isEmpty()) {
            page.element("h3", "Doubtful in law, about no single sentence").open("ul", "class", "doubts");
            beside.forEach(doubt -> doubt(page, doubt));
            page.close();
        }
        page.close();
    }

    static String id(String anchor) {
        return "sentence-" + anchor.replace('/', '-');
    }

    private static void row(Markup page, Assessment assessment, Opinion opinion, Sentence sentence) {
        boolean context = sentence.claims().isEmpty();
        String css = (sentence.unit() == Unit.HEADING ? "heading " : "") + (context ? "context" : "");
        page.open("tr", "role", "row", "id", id(sentence.anchor()), "class", css.strip());
        page.open("td", "role", "cell");
        page.element("span", sentence.anchor(), "class", "anchor")
                .text(" ")
                .element("span", sentence.says().english());
        page.close();
        page.open("td", "role", "cell", "data-label", "Kept as stated");
        if (context) {
            page.element("span", "Claims nothing. " + sentence.why().orElse(""), "class", "quiet");
        } else {
            page.open("ul", "class", "claims");
            sentence.claims().forEach(claim -> claim(page, assessment.finding(claim.id()), claim));
            page.close();
        }
        page.close();
        page.open("td", "role", "cell", "data-label", "Legally doubtful");
        List<Judgement> doubts = opinion.doubtsAbout(sentence.anchor());
        if (doubts.isEmpty()) {
            page.element("span", context ? "–" : "no doubt found", "class", "quiet");
        } else {
            page.open("ul", "class", "doubts");
            doubts.forEach(doubt -> doubt(page, doubt));
            page.close();
        }
        page.close().close();
    }

    private static void doubt(Markup page, Judgement doubt) {
        page.open("li").element("strong", doubt.title().english());
        page.text(" (" + doubt.article() + ", " + Wording.word(doubt.confidence()) + ")");
        page.element("span", doubt.reason().english(), "class", "reason").close();
    }

    private static void claim(Markup page, Finding finding, Claim claim) {
        page.open("li");
        Marks.badge(page, finding);
        page.text(" ");
        if (finding.observations().isEmpty()) {
            page.text(finding.title());
        } else {
            page.element("a", finding.title(), "href", "#claim-" + finding.claim());
        }
        page.open("span", "class", "claim-id").text(" ").element("code", claim.id());
        page.text(" as stated: " + claim.value().english()).close();
        if (finding.status() != Status.COMPLIANT || finding.attested().isPresent()) {
            List<String> reasons = finding.verdict().reasons();
            int more = reasons.size() - 1;
            page.element(
                    "span", reasons.getFirst() + (more > 0 ? " (" + more + " more above)" : ""), "class", "reason");
        }
        Wording.atBestUnlessSaid(finding).ifPresent(limit -> page.element("span", limit, "class", "reason"));
        page.close();
    }
}
