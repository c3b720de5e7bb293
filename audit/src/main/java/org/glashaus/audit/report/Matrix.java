package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.ClaimCatalogue.Entry;
import org.glashaus.spec.Standing;

/** Claims down, statements across; each cell says what was found and how the statement stands to the claim. */
final class Matrix {
    private static final String ID = "matrix";

    private Matrix() {}

    static void write(Markup page, List<Assessment> assessments) {
        List<Entry> claims = List.copyOf(ClaimCatalogue.load().entries());
        page.open("section", "aria-labelledby", ID);
        page.element("h2", claims.size() + " claims, " + assessments.size() + " statements", "id", ID);
        page.element(
                "p",
                "Stated: the statement promises it. Silent: it says nothing of it; the strictest default or the law may still hold."
                        + " Conflict: it says something else, and that is what has to be shown.");
        page.open("div", "class", "scroll", "role", "region", "aria-labelledby", ID, "tabindex", "0");
        page.open("table", "class", "matrix");
        head(page, assessments);
        page.open("tbody");
        claims.forEach(claim -> row(page, claim, assessments));
        page.close();
        foot(page, assessments);
        page.close().close().close();
    }

    private static void head(Markup page, List<Assessment> assessments) {
        page.open("thead").open("tr").element("th", "Claim", "scope", "col");
        for (Assessment assessment : assessments) {
            page.open("th", "scope", "col")
                    .element("a", assessment.statement().host(), "href", report(assessment))
                    .close();
        }
        page.close().close();
    }

    private static void row(Markup page, Entry claim, List<Assessment> assessments) {
        page.open("tr").open("th", "scope", "row");
        page.element("span", claim.means().english(), "class", "means")
                .element("code", claim.id())
                .close();
        for (Assessment assessment : assessments) {
            Finding finding = assessment.finding(claim.id());
            page.open("td", "class", Wording.brief(finding.standing()));
            page.open(
                    "a", "class", Shown.of(finding).css(), "href", report(assessment) + "#" + AllClaims.place(finding));
            Marks.icon(page, Shown.of(finding));
            page.element("span", Shown.brief(finding), "class", "brief");
            page.close();
            page.element("span", Wording.brief(finding.standing()), "class", "standing")
                    .close();
        }
        page.close();
    }

    private static void foot(Markup page, List<Assessment> assessments) {
        for (Standing standing : Standing.values()) {
            page.open("tbody", "class", "sums").open("tr");
            page.element("th", Wording.word(standing), "scope", "row");
            assessments.forEach(
                    a -> page.element("td", Integer.toString(a.with(standing).size())));
            page.close();
            for (Shown shown : Shown.values()) {
                if (assessments.stream().allMatch(a -> shown.among(a, standing).isEmpty())) {
                    continue;
                }
                page.open("tr").open("th", "scope", "row", "class", "part");
                Marks.icon(page, shown);
                page.text(" " + shown.brief()).close();
                for (Assessment assessment : assessments) {
                    int count = shown.among(assessment, standing).size();
                    page.element("td", count == 0 ? "–" : Integer.toString(count));
                }
                page.close();
            }
            page.close();
        }
    }

    private static String report(Assessment assessment) {
        return assessment.statement().id() + "/" + ReportFiles.HTML;
    }
}
