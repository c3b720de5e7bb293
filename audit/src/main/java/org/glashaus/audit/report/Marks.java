package org.glashaus.audit.report;

import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Status;

/** What people see of a finding: drawing, word and colour, so that none of them is needed alone. */
final class Marks {
    private Marks() {}

    static void badge(Markup page, Finding finding) {
        mark(page, Shown.of(finding).css(), Shown.word(finding));
    }

    static void badge(Markup page, Status status) {
        badge(page, Shown.of(status));
    }

    static void badge(Markup page, Shown shown) {
        mark(page, shown.css(), shown.word());
    }

    static void badge(Markup page, Outcome outcome) {
        mark(
                page,
                switch (outcome) {
                    case KEPT -> Shown.KEPT.css();
                    case BROKEN -> Shown.BROKEN.css();
                    case NOT_SEEN -> Shown.UNKNOWN.css();
                },
                Wording.word(outcome));
    }

    static void icon(Markup page, Shown shown) {
        icon(page, shown.css());
    }

    static void icon(Markup page, String css) {
        page.open("svg", "class", "icon " + css, "aria-hidden", "true")
                .open("use", "href", "#icon-" + css)
                .close();
    }

    private static void mark(Markup page, String css, String word) {
        page.open("span", "class", "badge " + css);
        icon(page, css);
        page.text(word).close();
    }
}
