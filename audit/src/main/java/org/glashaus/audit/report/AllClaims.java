package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Status;
import org.glashaus.spec.Standing;

/**
 * The whole catalogue, the promises first: they stand sentence by sentence elsewhere, so they are only counted here. What
 * the statement is silent on and what it rules out is listed apart, folded up unless something of it was seen broken.
 */
final class AllClaims {
    static final String ID = "all-claims";

    private AllClaims() {}

    static void write(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", ID);
        page.element("h2", "All " + assessment.findings().size() + " claims", "id", ID);
        page.element(
                "p",
                "The catalogue knows more claims than any statement makes. Where this statement is silent, the strictest default or"
                        + " the law may still bind the server; where it says something else, that has to be shown instead.");
        counts(page, assessment);
        page.open("p")
                .text("The promises themselves: ")
                .element("a", "sentence by sentence", "href", "#sentences")
                .text(".")
                .close();
        folded(page, assessment.with(Standing.SILENT), "silent", "The statement is silent on it");
        folded(page, assessment.with(Standing.CONFLICTING), "conflicting", "The statement says something else");
        page.close();
    }

    /** Where the report says most about a finding. */
    static String place(Finding finding) {
        if (!finding.observations().isEmpty()) {
            return "claim-" + finding.claim();
        }
        return finding.anchors().isEmpty()
                ? "finding-" + finding.claim()
                : Sentences.id(finding.anchors().getFirst());
    }

    private static void counts(Markup page, Assessment assessment) {
        page.open("div", "class", "scroll", "role", "region", "aria-labelledby", ID, "tabindex", "0");
        page.open("table", "class", "standings").open("thead").open("tr");
        page.element("th", "Claims", "scope", "col");
        for (Standing standing : Standing.values()) {
            page.element("th", Wording.word(standing), "scope", "col");
        }
        page.close().close().open("tbody");
        page.open("tr").element("th", "all", "scope", "row");
        for (Standing standing : Standing.values()) {
            page.element("td", Integer.toString(assessment.with(standing).size()));
        }
        page.close();
        for (Shown shown : Shown.values()) {
            page.open("tr").open("th", "scope", "row");
            Marks.icon(page, shown);
            page.text(" " + shown.brief()).close();
            for (Standing standing : Standing.values()) {
                int count = shown.among(assessment, standing).size();
                page.element("td", count == 0 ? "–" : Integer.toString(count));
            }
            page.close();
        }
        page.close().close().close();
    }

    private static void folded(Markup page, List<Finding> findings, String css, String title) {
        if (findings.isEmpty()) {
            return;
        }
        boolean broken = findings.stream().anyMatch(f -> f.status() == Status.VIOLATION);
        page.open("section", "class", "folded " + css);
        if (broken) {
            page.open("details", "open", "open");
        } else {
            page.open("details");
        }
        page.open("summary").element("h3", title + " (" + findings.size() + ")").close();
        page.open("ul", "class", "claims");
        findings.forEach(finding -> item(page, finding));
        page.close().close().close();
    }

    private static void item(Markup page, Finding finding) {
        page.open("li", "id", "finding-" + finding.claim());
        Marks.badge(page, finding);
        page.text(" ");
        if (finding.observations().isEmpty()) {
            page.text(finding.title());
        } else {
            page.element("a", finding.title(), "href", "#claim-" + finding.claim());
        }
        page.open("span", "class", "claim-id").text(" ").element("code", finding.claim());
        finding.instead().ifPresent(instead -> page.text(" instead: " + instead));
        page.close();
        if (finding.status() != Status.COMPLIANT) {
            page.element("span", finding.verdict().reasons().getFirst(), "class", "reason");
        }
        Wording.atBestUnlessSaid(finding).ifPresent(limit -> page.element("span", limit, "class", "reason"));
        page.close();
    }
}
