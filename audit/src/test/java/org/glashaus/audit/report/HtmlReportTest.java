package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glashaus.audit.report.ReportPage.elements;
import static org.glashaus.audit.report.ReportPage.parse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Sample;
import org.glashaus.audit.Variant;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HtmlReportTest {
    private static final String HOSTILE =
            "</p><script>alert(1)</script><img src=\"https://evil.example/x\" onerror='x'>"
                    + "& \u0000\u0007\u202Edesrever\uD800 ]]> <!-- javascript:";

    @Test
    void theReportIsWellFormed() throws Exception {
        parse(HtmlReport.write(Sample.kept()));
        parse(HtmlReport.write(Sample.broken()));
    }

    @Test
    void nothingIsLoadedFromAnywhereAndNothingRuns() throws Exception {
        Element page = parse(HtmlReport.write(Sample.broken()));

        assertThat(names(page))
                .doesNotContain("script", "img", "link", "iframe", "object", "embed", "form", "base", "video", "audio");
        assertThat(HtmlReport.resource("report.css")).doesNotContain("url(", "@import", "http:", "https:");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Element page = parse(HtmlReport.write(hostile()));

        assertThat(names(page)).doesNotContain("script", "img");
        assertThat(page.getTextContent()).contains("<script>alert(1)</script>");
        assertThat(page.getTextContent()).doesNotContain("\u202E", "\u0007");
    }

    @Test
    void onlyFilesBelowTheReportBecomeLinks() throws Exception {
        Element page = parse(HtmlReport.write(hostile()));

        assertThat(hrefs(page))
                .contains("evidence/trace.txt")
                .allSatisfy(href -> assertThat(href).matches("#.*|evidence/.*"))
                .noneMatch(href -> href.contains(".."));
    }

    @Test
    void everyLinkWithinThePageHasItsGoal() throws Exception {
        Element page = parse(HtmlReport.write(Sample.kept()));
        List<String> ids = attributes(page, "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(hrefs(page))
                .filteredOn(href -> href.startsWith("#"))
                .hasSizeGreaterThan(10)
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @Test
    void aModelSaysSoBeforeAnythingElse() throws Exception {
        String text = parse(HtmlReport.write(Sample.kept())).getTextContent();

        assertThat(text.indexOf("no assessment of that organisation"))
                .isPositive()
                .isLessThan(text.indexOf("What was audited"));
    }

    @Test
    void aDoubtStandsInAColumnOfItsOwn() throws Exception {
        String page = HtmlReport.write(Sample.kept());
        String row = page.substring(page.indexOf("id=\"sentence-waag-3.5\""));
        row = row.substring(0, row.indexOf("</tr>"));

        String doubts = row.substring(row.indexOf("data-label=\"Legally doubtful\""));
        assertThat(doubts).contains("class=\"doubts\"").contains(", sure)").doesNotContain("badge");
    }

    @Test
    void everyStatusIsAWordAndADrawingAndNotOnlyAColour() {
        String drawings = HtmlReport.resource("icons.svg");
        String style = HtmlReport.resource("report.css");
        for (Shown shown : Shown.values()) {
            assertThat(shown.word()).isNotBlank();
            assertThat(drawings).contains("id=\"icon-" + shown.css() + "\"");
            assertThat(style).contains("." + shown.css() + " { --own:");
        }
    }

    @Test
    void brokenPromisesComeBeforeThoseKept() {
        String page = HtmlReport.write(Sample.broken());

        assertThat(page.indexOf("What to do.")).isPositive().isLessThan(page.indexOf("Sentence by sentence"));
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() {
        assertThat(HtmlReport.write(Sample.kept())).isEqualTo(HtmlReport.write(Sample.kept()));
    }

    private static Assessment hostile() {
        Observation observation = new Observation(
                "media-not-stored",
                "waag",
                HOSTILE,
                HOSTILE,
                Mechanism.MEMORY,
                true,
                new Subject(1, "00".repeat(32), Variant.of(Optional.of(HOSTILE))),
                Sample.BEGAN,
                Outcome.BROKEN,
                HOSTILE,
                List.of(HOSTILE),
                List.of(
                        new Evidence("javascript:alert(1)", HOSTILE, "00".repeat(32), HOSTILE),
                        new Evidence("../../etc/passwd", "text/plain", "00".repeat(32), ""),
                        new Evidence("//evil.example/x", "text/plain", "00".repeat(32), ""),
                        new Evidence("evidence/trace.txt", "text/plain", "00".repeat(32), "")));
        ScenarioResult scenario = new ScenarioResult(
                "media-not-stored", HOSTILE, Ending.FAILED, Optional.of(HOSTILE), Duration.ofSeconds(1));
        return Sample.assess(
                "waag", Optional.empty(), new AuditRun(List.of(observation), List.of(scenario)), Sample.NONE);
    }

    private static List<String> names(Element page) {
        return elements(page, "*").stream().map(Element::getNodeName).distinct().toList();
    }

    private static List<String> hrefs(Element page) {
        return attributes(page, "href");
    }

    private static List<String> attributes(Element page, String name) {
        return elements(page, "*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }
}
