package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Status;
import org.glashaus.spec.PrivacyStatement;

/** Leads to the reports of several statements. */
final class IndexPage {
    private IndexPage() {}

    static String write(List<Assessment> assessments) {
        Markup page = HtmlReport.begin("Privacy audits");
        page.open("header").element("p", "Glashaus privacy audit", "class", "kicker");
        page.element("h1", "Does the software keep what each privacy statement promises?");
        if (assessments.stream().map(Assessment::statement).anyMatch(PrivacyStatement::model)) {
            page.open("p", "class", "notice", "role", "note").element("strong", "Models, not verdicts on anybody. ");
            page.text(
                            "Statements marked as models were once published by the named organisations and are run here on this"
                                    + " software. Nothing below is an assessment of those organisations.")
                    .close();
        }
        page.close();
        for (Assessment assessment : assessments) {
            page.open("article", "class", "finding " + Marks.css(worst(assessment)));
            page.open("h2")
                    .element(
                            "a",
                            assessment.statement().host(),
                            "href",
                            assessment.statement().id() + "/" + ReportFiles.HTML)
                    .close();
            page.element("p", (assessment.statement().model() ? "A model. " : "") + Wording.result(assessment));
            page.open("p", "class", "badges");
            for (Status status : Status.values()) {
                long count = assessment.with(status).stream()
                        .filter(f -> f.attested().isEmpty())
                        .count();
                if (count > 0) {
                    Marks.badge(page, status);
                    page.text(" " + count + " ");
                }
            }
            if (!assessment.attested().isEmpty()) {
                Marks.badge(page, assessment.attested().getFirst());
                page.text(" " + assessment.attested().size() + " ");
            }
            page.close().close();
        }
        return HtmlReport.end(page);
    }

    private static Status worst(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.status())
                .min(Status::compareTo)
                .orElse(Status.UNKNOWN);
    }
}
