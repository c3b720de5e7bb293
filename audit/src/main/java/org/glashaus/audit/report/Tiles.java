package org.glashaus.audit.report;

import org.glashaus.audit.Assessment;
import org.glashaus.spec.Standing;

/** The result at a glance: the sentence, and how many of the promises are shown how. */
final class Tiles {
    private Tiles() {}

    static void write(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", "result").element("h2", "Result", "id", "result");
        page.element("p", Wording.result(assessment), "class", "result");
        page.open("ul", "class", "counts");
        for (Shown shown : Shown.values()) {
            int count = shown.among(assessment, Standing.STATED).size();
            if (count == 0 && shown == Shown.NOT_APPLICABLE) {
                continue;
            }
            page.open("li", "class", count == 0 ? "none" : shown.css());
            Marks.icon(page, shown);
            page.element("span", Integer.toString(count), "class", "number");
            page.element("span", shown.word(), "class", "word");
            page.element("span", shown.meaning(), "class", "meaning");
            page.close();
        }
        page.close();
        page.open("p").text(Wording.beyond(assessment) + " ");
        page.element("a", "All " + assessment.findings().size() + " claims", "href", "#" + AllClaims.ID)
                .close();
        page.close();
    }
}
