package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageCitation.Missing;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;

/** By which record the checks are known to notice, in the report that cites it. */
final class SabotageSection {
    private SabotageSection() {}

    static void write(Markup page, SabotageCitation sabotage) {
        page.open("section", "aria-labelledby", "sabotage");
        page.element("h2", "Would the checks notice a breach?", "id", "sabotage");
        switch (sabotage) {
            case Missing missing -> page.element("p", Wording.cited(missing));
            case Cited cited -> cited(page, cited);
        }
        page.close();
    }

    private static void cited(Markup page, Cited cited) {
        SabotageRecord record = cited.record();
        page.element("p", SabotageWords.summary(record));
        page.element(
                "p",
                "A check that noticed nothing of a breach that it had to see proves nothing, and a claim that no server of the"
                        + " record was seen to break is found kept in part at best.");
        page.open("dl", "class", "facts");
        Overview.fact(
                page,
                "Record",
                "of this program under this statement, " + Overview.time(record.began()) + "; SHA-256 ",
                cited.sha256());
        page.close();
        page.open("p")
                .element("a", "Each check and each server", "href", SabotagePage.NAME)
                .text(" (the record itself: ")
                .element("a", SabotageFile.NAME, "href", SabotageFile.NAME)
                .text(")")
                .close();
        List<String> strange = SabotageWords.strange(record);
        if (!strange.isEmpty()) {
            page.open("ul", "class", "compact");
            strange.forEach(line -> page.element("li", line));
            page.close();
        }
    }
}
