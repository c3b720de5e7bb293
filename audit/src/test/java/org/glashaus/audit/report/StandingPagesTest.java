package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glashaus.audit.report.ReportPage.elements;
import static org.glashaus.audit.report.ReportPage.parse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Assessor;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Sample;
import org.glashaus.audit.Seen;
import org.glashaus.audit.Variant;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.attest.Desk;
import org.glashaus.audit.build.BuildTests;
import org.glashaus.audit.build.BuildTests.Kind;
import org.glashaus.audit.build.BuildTests.Suite;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** How the report tells promises, silence, conflict and people's word apart. */
class StandingPagesTest {
    private static final AuditRun NOTHING = new AuditRun(List.of(), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @Test
    void theReportListsWhatIsNotPromisedFoldedUp() throws Exception {
        Element page = parse(HtmlReport.write(Sample.kept()));

        assertThat(elements(page, "section").stream()
                        .filter(section -> section.getAttribute("class").matches("folded (silent|conflicting)")))
                .hasSize(2);
        assertThat(elements(page, "details"))
                .isNotEmpty()
                .allSatisfy(details -> assertThat(details.hasAttribute("open")).isFalse());
        List<String> ids = elements(page, "li").stream()
                .map(each -> each.getAttribute("id"))
                .filter(id -> id.startsWith("finding-"))
                .toList();
        assertThat(ids)
                .hasSize(Sample.kept().with(Standing.SILENT).size()
                        + Sample.kept().with(Standing.CONFLICTING).size());
    }

    @Test
    void aBreachOfADefaultIsNeitherFoldedUpNorLast() throws Exception {
        AuditRun run = new AuditRun(
                List.of(Seen.observation("no-cookies", "canary-scan", true, Outcome.BROKEN, Variant.SHIPPED)),
                List.of());
        String report = HtmlReport.write(Sample.assess("waag", Optional.empty(), run, Sample.NONE));

        assertThat(report.indexOf("it has to hold all the same"))
                .isPositive()
                .isLessThan(report.indexOf("Sentence by sentence"));
        assertThat(elements(parse(report), "details"))
                .filteredOn(details -> details.hasAttribute("open"))
                .hasSize(1);
    }

    @Test
    void theMatrixHasARowForEachClaimAndACellForEachStatement() throws Exception {
        List<Assessment> assessments = new ArrayList<>();
        for (String id : StatementLibrary.ids()) {
            assessments.add(Sample.assess(id, Optional.empty(), NOTHING, Sample.NONE));
        }
        Element page = parse(IndexPage.write(assessments));
        List<Element> rows = elements(elements(page, "tbody").getFirst(), "tr");

        assertThat(rows).hasSize(assessments.getFirst().findings().size());
        assertThat(rows).allSatisfy(row -> {
            assertThat(elements(row, "th")).hasSize(1);
            assertThat(elements(row, "td"))
                    .hasSize(assessments.size())
                    .allSatisfy(cell -> assertThat(cell.getTextContent())
                            .matches("(unknown|n/a|not built)(stated|silent|conflict)"));
        });
    }

    @Test
    void everyCellOfTheMatrixLeadsToAPlaceInItsReport() throws Exception {
        Assessment waag = Sample.kept();
        Element index = parse(IndexPage.write(List.of(waag, waag)));
        String report = HtmlReport.write(waag);

        assertThat(elements(index, "a").stream()
                        .map(a -> a.getAttribute("href"))
                        .filter(h -> h.contains("#")))
                .hasSize(2 * waag.findings().size())
                .allSatisfy(href -> assertThat(report).contains("id=\"" + href.split("#")[1] + "\""));
    }

    @Test
    void aPersonsWordHasAMarkOfItsOwnAndNotThatOfACheck() throws Exception {
        Desk desk = new Desk(scratch);
        desk.given();
        Assessment assessment = Sample.assess("waag", Optional.empty(), NOTHING, Sample.NONE, desk.read());
        Element page = parse(HtmlReport.write(assessment));

        List<Element> badges = elements(page, "span").stream()
                .filter(span -> span.getAttribute("class").startsWith("badge"))
                .toList();
        assertThat(badges)
                .extracting(e -> e.getAttribute("class"))
                .contains("badge attested")
                .doesNotContain("badge compliant");
        assertThat(page.getTextContent())
                .contains("What people answer for", "The servers stand in our rack.", "1 rests on a person's word");
    }

    @Test
    void whatNobodyStatedIsNotKeptAsStated() throws Exception {
        AuditRun run = new AuditRun(
                List.of(Seen.observation("no-cookies", "canary-scan", true, Outcome.KEPT, Variant.SHIPPED)), List.of());
        Check check = new Check("no-cookies", List.of("canary-scan"), false, Optional.empty());
        Assessment assessment = new Assessor(
                        Profiles.derive(StatementLibrary.byId("waag")), List.of(check), Attestations.none())
                .assess(Optional.empty(), Sample.MACHINE, Sample.BEGAN, Sample.ENDED, run, Sample.NONE);

        assertThat(Shown.word(assessment.finding("no-cookies"))).isEqualTo("Kept");
        assertThat(Wording.beyond(assessment)).contains("1 is kept", "claims");
        assertThat(Wording.result(assessment)).doesNotContain("kept");
    }

    @Test
    void theTestsOfTheBuildAreCitedApart() throws Exception {
        BuildTests listed = new BuildTests.Listed(
                "0f".repeat(32),
                List.of(new Suite("media", "org.x.RingProperties", Kind.PROPERTY, List.of("wiped"), 0, 0)));
        Assessment assessment = Sample.kept().citing(listed);
        String report = HtmlReport.write(assessment);
        String json = JsonReport.write(assessment);

        assertThat(parse(report).getTextContent())
                .contains("Tests of the build", "no finding rests on them", "org.x.RingProperties 1 ran, 0 failed");
        assertThat(json).contains("\"name\" : \"org.x.RingProperties\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(HtmlReport.resource(JsonReport.SCHEMA_RESOURCE), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }
}
