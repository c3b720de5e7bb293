package org.glashaus.audit.report;

import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Status;

/** A status as people see it: drawing, word and colour, so that none of them is needed alone. */
final class Marks {
    static final String ATTESTED = "attested";

    private Marks() {}

    static void badge(Markup page, Status status) {
        mark(page, css(status), Wording.word(status));
    }

    /** A person's word has a mark of its own, so that it is not taken for a check. */
    static void badge(Markup page, Finding finding) {
        mark(page, css(finding), Wording.word(finding));
    }

    static void badge(Markup page, Outcome outcome) {
        mark(
                page,
                switch (outcome) {
                    case KEPT -> "compliant";
                    case BROKEN -> "violation";
                    case NOT_SEEN -> "unknown";
                },
                Wording.word(outcome));
    }

    static void icon(Markup page, Status status) {
        drawing(page, css(status));
    }

    static String css(Finding finding) {
        return finding.attested().isPresent() ? ATTESTED : css(finding.status());
    }

    static String css(Status status) {
        return switch (status) {
            case VIOLATION -> "violation";
            case INDETERMINATE -> "indeterminate";
            case PARTIAL -> "partial";
            case UNKNOWN -> "unknown";
            case COMPLIANT -> "compliant";
            case NOT_APPLICABLE -> "not-applicable";
        };
    }

    private static void mark(Markup page, String css, String word) {
        page.open("span", "class", "badge " + css);
        drawing(page, css);
        page.text(word).close();
    }

    static void drawing(Markup page, String css) {
        page.open("svg", "class", "icon " + css, "aria-hidden", "true")
                .open("use", "href", "#icon-" + css)
                .close();
    }
}
