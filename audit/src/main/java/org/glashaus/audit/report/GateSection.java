package org.glashaus.audit.report;

import org.glashaus.audit.gate.Passage;

/** What was searched before the report left. */
final class GateSection {
    private GateSection() {}

    static void write(Markup page, Passage passage) {
        page.open("section", "aria-labelledby", "gate");
        page.element("h2", "What was searched before this report left", "id", "gate");
        if (passage.files() == 0) {
            page.element("p", "Nothing: this report was not searched for what it must not hold.")
                    .close();
            return;
        }
        page.element(
                "p",
                "Every file of it, " + passage.files()
                        + " in all, was searched for what is listed here, after the search had"
                        + " found each of its own " + passage.controls() + " controls.");
        page.open("ul", "class", "claims");
        passage.sought().forEach(kind -> page.element("li", kind));
        page.close();
        if (passage.leftOut().isEmpty()) {
            page.element("p", "None of that was in it, and nothing was left out.")
                    .close();
            return;
        }
        page.element("p", "Left out of evidence, whose hashes are those of what is left:")
                .open("ul", "class", "claims");
        for (Passage.LeftOut each : passage.leftOut()) {
            page.open("li").element("code", each.path());
            page.text(": " + each.kind() + (each.places() == 1 ? "" : ", " + each.places() + " times"))
                    .close();
        }
        page.close().close();
    }
}
