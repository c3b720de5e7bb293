package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glashaus.audit.report.ReportPage.elements;
import static org.glashaus.audit.report.ReportPage.parse;
import static org.glashaus.audit.sabotage.Records.GREEN;
import static org.glashaus.audit.sabotage.Records.LOG;
import static org.glashaus.audit.sabotage.Records.NEVER;
import static org.glashaus.audit.sabotage.Records.RED;
import static org.glashaus.audit.sabotage.Records.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Sample;
import org.glashaus.audit.sabotage.Records;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.audit.sabotage.Told;
import org.glashaus.audit.sabotage.Told.Cell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SabotagePageTest {
    private static final SabotageRecord RECORD = Records.of(
            trial("tap", Map.of(NEVER, RED, LOG, RED), NEVER),
            trial("scribe", Map.of(LOG, GREEN), LOG),
            trial("dark", Map.of(NEVER, Records.BLIND), NEVER));

    @Test
    void eachCellSaysWhatWasSeenOrThatNothingWasAsked() throws Exception {
        Element page = parse(SabotagePage.write(RECORD));
        List<List<String>> rows = elements(page, "tr").stream()
                .map(row -> elements(row, "td").stream()
                        .map(Element::getTextContent)
                        .toList())
                .toList();

        assertThat(rows)
                .contains(
                        List.of("kept", "broken *", "not asked", "could not look *"),
                        List.of("kept", "broken, not declared", "kept *", "not asked"),
                        List.of("not asked", "not asked", "not asked", "not asked"));
    }

    @Test
    void whatIsNotAsDeclaredStandsInFront() throws Exception {
        assertThat(parse(SabotagePage.write(RECORD)).getTextContent())
                .contains(
                        "weblog-retention was red under servers that do not declare to break it: tap.",
                        "scribe was not noticed by weblog-retention.",
                        "dark could not be looked for by media-not-stored: The file could not be read.",
                        "Of 3 checks 1 noticed every breach that they had to see, 1 missed one, and of 1 the record");
    }

    @Test
    void theReportSaysByWhichRecordItsChecksAreKnownToNotice() throws Exception {
        String report = parse(HtmlReport.write(Sample.assess(
                        Outcome.KEPT, Optional.empty(), Records.cited(trial("tap", Map.of(NEVER, RED), NEVER)))))
                .getTextContent();

        assertThat(report)
                .contains("By the cited record this check noticed tap", "22 November 2026, 09:58 UTC", "ab".repeat(32))
                .contains("The cited record does not show that this check notices a breach.");
        assertThat(parse(HtmlReport.write(Sample.kept())).getTextContent())
                .contains("No record of servers broken on purpose is cited. No test made one.");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Told hostile = new Told(Cell.BROKEN, "</li><script>alert(1)</script>\u202E");
        Element page = parse(SabotagePage.write(Records.of(trial("<b>tap", Map.of(NEVER, hostile), NEVER))));

        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "b")).isEmpty();
        assertThat(page.getTextContent()).contains("<script>alert(1)</script>").doesNotContain("\u202E");
    }
}
