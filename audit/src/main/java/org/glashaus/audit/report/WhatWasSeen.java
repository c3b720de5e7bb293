package org.glashaus.audit.report;

import java.util.List;
import java.util.regex.Pattern;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Check;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.sabotage.SabotageCitation;

/** The evidence: for every promise that was looked at, what each witness did and saw. */
final class WhatWasSeen {
    /** Only what lies below the report's own folder becomes a link. */
    private static final Pattern BELOW_REPORT =
            Pattern.compile("[A-Za-z0-9_-]+(\\.?[A-Za-z0-9_-]+)*" + "(/[A-Za-z0-9_-]+(\\.?[A-Za-z0-9_-]+)*)*");

    private WhatWasSeen() {}

    static void write(Markup page, Assessment assessment) {
        List<Finding> lookedAt = assessment.findings().stream()
                .filter(f -> !f.observations().isEmpty())
                .toList();
        page.open("section", "aria-labelledby", "evidence").element("h2", "Evidence", "id", "evidence");
        if (lookedAt.isEmpty()) {
            page.element("p", "No witness reported anything.");
        }
        lookedAt.forEach(finding -> finding(page, finding, assessment.sabotage()));
        page.close();
    }

    private static void finding(Markup page, Finding finding, SabotageCitation sabotage) {
        page.open("article", "class", "evidence", "id", "claim-" + finding.claim());
        page.open("h3").text(finding.title() + " ");
        Marks.badge(page, finding);
        page.close();
        page.open("p")
                .text(finding.means() + " ")
                .element("code", finding.claim())
                .close();
        Wording.atBest(finding).ifPresent(limit -> page.element("p", limit));
        finding.check().ifPresent(check -> page.element("p", needs(check) + " " + Wording.noticing(finding, sabotage)));
        page.open("div", "class", "observations");
        finding.observations().forEach(observation -> observation(page, observation));
        page.close().close();
    }

    private static String needs(Check check) {
        return "Kept only if these witnesses agree: " + String.join(", ", check.required()) + ".";
    }

    private static void observation(Markup page, Observation observation) {
        page.open("div", "class", "observation");
        page.open("h4");
        Marks.badge(page, observation.outcome());
        page.text(" " + observation.witness())
                .element("span", observation.outside() ? "outside the process" : "inside the process", "class", "place")
                .close();
        page.element("p", observation.seen());
        page.open("dl", "class", "facts");
        Overview.fact(page, "How", observation.method());
        Overview.fact(page, "When", Overview.time(observation.collected()));
        Overview.fact(page, "Watched", watched(observation.subject()));
        if (!observation.blindSpots().isEmpty()) {
            Overview.fact(page, "Cannot see", String.join(" ", observation.blindSpots()));
        }
        page.close();
        if (!observation.evidence().isEmpty()) {
            page.open("ul", "class", "files");
            observation.evidence().forEach(evidence -> file(page, evidence));
            page.close();
        }
        page.close();
    }

    private static String watched(Subject subject) {
        String process = subject.processId() > 0 ? "process " + subject.processId() : "the program's files";
        return process + ", "
                + (subject.variant().shipped()
                        ? "the server as shipped"
                        : "a server composed differently: " + subject.variant());
    }

    private static void file(Markup page, Evidence evidence) {
        page.open("li");
        if (BELOW_REPORT.matcher(evidence.path()).matches()) {
            page.element("a", evidence.path(), "href", evidence.path());
        } else {
            page.text(evidence.path());
        }
        page.open("span", "class", "quiet").text(" " + evidence.mediaType() + ", SHA-256 ");
        page.element("code", evidence.sha256());
        page.text(evidence.redaction().isEmpty() ? "" : "; left out: " + evidence.redaction())
                .close();
        page.close();
    }
}
