package org.glashaus.audit.report;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.audit.Assessment;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Standing;

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
            page.open("article", "class", "finding " + worst(assessment).css());
            page.open("h2")
                    .element(
                            "a",
                            assessment.statement().host(),
                            "href",
                            assessment.statement().id() + "/" + ReportFiles.HTML)
                    .close();
            page.element("p", (assessment.statement().model() ? "A model. " : "") + Wording.result(assessment));
            page.open("p", "class", "badges");
            for (Shown shown : Shown.values()) {
                int count = shown.among(assessment, Standing.STATED).size();
                if (count > 0) {
                    Marks.badge(page, shown);
                    page.text(" " + count + " ");
                }
            }
            page.close().close();
        }
        Matrix.write(page, assessments);
        return HtmlReport.end(page);
    }

    /** Of the promises, and of whatever was seen broken. */
    private static Shown worst(Assessment assessment) {
        return Stream.concat(assessment.with(Standing.STATED).stream(), assessment.violations().stream())
                .map(Shown::of)
                .min(Shown::compareTo)
                .orElse(Shown.UNKNOWN);
    }
}
