package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.glashaus.audit.report.ReportPage.elements;
import static org.glashaus.audit.report.ReportPage.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Sample;
import org.glashaus.audit.Seen;
import org.glashaus.audit.Variant;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ClaimByWitnessTest {

    @Test
    void itStandsWithTheEvidenceAndNotBeforeWhatPrivacyOfficersReadFirst() {
        String page = HtmlReport.write(Sample.kept());

        assertThat(page.indexOf("id=\"claim-by-witness\""))
                .isGreaterThan(page.indexOf("id=\"sentences\""))
                .isGreaterThan(page.indexOf("id=\"all-claims\""))
                .isLessThan(page.indexOf("id=\"evidence\""));
    }

    @Test
    void aClaimThatSomethingNeverHappensIsMarkedAndNotFoldedUp() throws Exception {
        List<Element> tables = elements(parse(HtmlReport.write(Sample.kept())), "table").stream()
                .filter(table -> table.getAttribute("class").equals("looks"))
                .toList();

        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).getTextContent())
                .contains("media-not-stored", "3 mechanisms: contents of files, system calls, memory")
                .doesNotContain("weblog-retention");
        assertThat(tables.get(1).getTextContent()).contains("weblog-retention").doesNotContain("mechanisms");
    }

    @Test
    void aNeverThatLacksASecondMechanismSaysSoAndIsListed() throws Exception {
        AuditRun run = new AuditRun(
                List.of(Seen.observation("media-not-stored", "canary-scan", true, Outcome.KEPT, Variant.SHIPPED)),
                List.of());
        String page = HtmlReport.write(Sample.assess("waag", Optional.empty(), run, Sample.NONE));
        Element list = elements(parse(page), "ul").stream()
                .filter(each -> each.getAttribute("class").contains("lacking"))
                .findFirst()
                .orElseThrow();

        assertThat(page).contains("Not borne out as a never has to be", "0 of the catalogue&#39;s 21 claims");
        assertThat(list.getTextContent()).contains("Sound and picture are never stored");
    }

    @Test
    void aNeverThatWasSeenBrokenSaysSoWhoeverSawItKept() throws Exception {
        assertThat(remarks(Sample.broken())).containsExactly("Seen broken");
    }

    @Test
    void aNeverThatIsNotFoundKeptIsNotCountedAndSaysWhoSawItKept() throws Exception {
        Assessment assessment = Sample.assess(Outcome.NOT_SEEN, Optional.empty(), Sample.NONE);

        assertThat(remarks(assessment))
                .containsExactly("Not found kept, though 2 mechanisms saw it so: system calls, memory");
        assertThat(HtmlReport.write(assessment)).contains("0 of the catalogue&#39;s 21 claims");
        assertThat(HtmlReport.write(Sample.kept())).contains("1 of the catalogue&#39;s 21 claims");
    }

    @Test
    void whatANeverTakesIsSaidInOneWayByPageLimitsAndFinding() {
        AuditRun inside = new AuditRun(
                Stream.of("canary-scan", "memory-scan", "syscall-trace")
                        .map(witness ->
                                Seen.observation("media-not-stored", witness, false, Outcome.KEPT, Variant.SHIPPED))
                        .toList(),
                List.of());
        String rule =
                "two kinds of witness that see by different mechanisms, at least one of them outside the observed process";

        assertThat(HtmlReport.write(Sample.assess("waag", Optional.empty(), inside, Sample.NONE)))
                .contains(
                        "Not borne out as a never has to be",
                        "<p>That something never happens takes " + rule,
                        "each by " + rule,
                        "among them were " + rule)
                .containsPattern("reason[^<]*(<[^>]*>)*That something never happens takes " + rule);
    }

    private static List<String> remarks(Assessment assessment) throws Exception {
        return elements(parse(HtmlReport.write(assessment)), "span").stream()
                .filter(each -> each.getAttribute("class").equals("remark"))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void everyRowHasACellForEachColumnAndEachColumnItsMechanism() throws Exception {
        Element table = elements(parse(HtmlReport.write(Sample.kept())), "table").stream()
                .filter(each -> each.getAttribute("class").equals("looks"))
                .findFirst()
                .orElseThrow();
        List<Element> rows = elements(table, "tr");

        assertThat(rows.getFirst().getTextContent()).isEqualTo("Outside the process");
        assertThat(rows.get(1).getTextContent())
                .isEqualTo("Claimcanary-scancontents of filesmemory-scanmemorysyscall-tracesystem calls");
        assertThat(cells(rows.get(2)))
                .containsExactly(
                        tuple("canary-scan, outside", "kept"),
                        tuple("memory-scan, outside", "kept"),
                        tuple("syscall-trace, outside", "kept"));
    }

    @Test
    void whoWasNotAskedAndWhoDidNotReportAreToldApart() throws Exception {
        List<Element> rows = elements(
                elements(parse(HtmlReport.write(Sample.kept())), "table").stream()
                        .filter(each -> each.getAttribute("aria-labelledby").equals("others"))
                        .findFirst()
                        .orElseThrow(),
                "tr");

        assertThat(rows.getFirst().getTextContent()).isEqualTo("Outside the processDid not report");
        assertThat(cells(rows.get(2)))
                .containsExactly(tuple("raw-store-read, outside", "kept"), tuple("clock-advance", "–not asked"));
        assertThat(cells(rows.get(3)))
                .containsExactly(
                        tuple("raw-store-read, outside", "–not asked"), tuple("clock-advance", "said nothing"));
    }

    private static List<Tuple> cells(Element row) {
        return elements(row, "td").stream()
                .map(cell -> tuple(
                        cell.getAttribute("data-label"), cell.getTextContent().strip()))
                .toList();
    }

    @Test
    void blindSpotsAndWhatWitnessesShareStandBelowTheTable() {
        String page = HtmlReport.write(Sample.kept());
        String below = page.substring(page.lastIndexOf("class=\"looks\""), page.indexOf("id=\"evidence\""));

        assertThat(below).contains("not independent of each other", "Cannot see: ", "What it cannot see.");
    }

    @Test
    void theJsonSaysTheSame() throws Exception {
        JsonNode table =
                new ObjectMapper().readTree(JsonReport.write(Sample.broken())).get("witnessTable");
        List<String> columns = table.get("columns").findValuesAsText("witness");
        JsonNode row = table.get("absences").get(0);

        assertThat(row.get("claim").asText()).isEqualTo("media-not-stored");
        assertThat(row.get("cells").get(columns.indexOf("canary-scan")).asText())
                .isEqualTo("BROKEN");
        assertThat(row.get("cells").get(columns.indexOf("raw-store-read")).asText())
                .isEqualTo("NOT_ASKED");
        assertThat(row.get("cells")).hasSameSizeAs(columns);
        assertThat(table.get("lacking").toString()).contains("media-not-stored");
        assertThat(table.get("shared").asText()).contains("not independent");
    }

    @Test
    void everyMechanismHasAWordOfItsOwn() {
        assertThat(List.of(Mechanism.values()))
                .extracting(Wording::word)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }
}
