package org.glashaus.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Sample;
import org.glashaus.audit.sabotage.Records;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(HtmlReport.resource(JsonReport.SCHEMA_RESOURCE), InputFormat.JSON);

    static List<String> statements() {
        return StatementLibrary.ids();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementsAssessmentObeysTheSchema(String statement) {
        Assessment assessment =
                Sample.assess(statement, Optional.empty(), new AuditRun(List.of(), List.of()), Sample.NONE);

        assertThat(SCHEMA.validate(JsonReport.write(assessment), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void observationsAndTrialsObeyTheSchema() {
        assertThat(SCHEMA.validate(JsonReport.write(Sample.kept()), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate(JsonReport.write(Sample.broken()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theCitedRecordStandsThereByItsHashAndEachFindingNamesWhoWasNoticed() throws Exception {
        String written = JsonReport.write(Sample.assess(
                Outcome.KEPT,
                Optional.empty(),
                Records.cited(Records.trial("media-tap", Map.of(Records.NEVER, Records.RED), Records.NEVER))));
        JsonNode report = new ObjectMapper().readTree(written);

        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(report.path("sabotage").path("sha256").asText()).isEqualTo("ab".repeat(32));
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("claim").asText().equals(Records.NEVER))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("sabotage").asText()).isEqualTo("SHOWN_RED");
                    assertThat(finding.path("noticed").toString()).isEqualTo("[\"media-tap\"]");
                });
    }

    @Test
    void doubtsStandBesideTheirSentencesAndChangeNoFinding() throws Exception {
        JsonNode report = new ObjectMapper().readTree(JsonReport.write(Sample.kept()));
        List<String> doubted = new ArrayList<>();
        for (JsonNode sentence : report.path("sentences")) {
            for (JsonNode doubt : sentence.path("legallyDoubtful").path("doubts")) {
                doubted.add(sentence.path("anchor").asText() + " "
                        + doubt.path("article").asText());
            }
        }

        assertThat(doubted).anyMatch(each -> each.startsWith("waag/3.5 "));
        assertThat(report.path("result").toString()).doesNotContain("doubt");
    }

    @Test
    void theSchemaRefusesAPassWithoutCheck() {
        String forged =
                JsonReport.write(Sample.kept()).replaceFirst("\"status\" : \"UNKNOWN\"", "\"status\" : \"COMPLIANT\"");

        assertThat(SCHEMA.validate(forged, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() {
        assertThat(JsonReport.write(Sample.kept())).isEqualTo(JsonReport.write(Sample.kept()));
    }

    @Test
    void everyClaimOfEverySentencePointsToItsFinding() throws Exception {
        JsonNode report = new ObjectMapper().readTree(JsonReport.write(Sample.kept()));
        List<String> findings = report.get("findings").findValuesAsText("id");

        for (JsonNode sentence : report.get("sentences")) {
            for (JsonNode claim : sentence.get("claims")) {
                assertThat(findings).contains(claim.get("finding").asText());
            }
        }
        assertThat(report.get("sentences")).hasSize(62);
    }

    @Test
    void everyObservationHasAnIdOfItsOwn() throws Exception {
        JsonNode report = new ObjectMapper().readTree(JsonReport.write(Sample.kept()));

        assertThat(report.get("observations").findValuesAsText("id")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theModelNoticeStandsInAModelsReportOnly() throws Exception {
        JsonNode model = new ObjectMapper().readTree(JsonReport.write(Sample.kept()));
        JsonNode own = new ObjectMapper()
                .readTree(JsonReport.write(Sample.assess(
                        StatementLibrary.DEFAULT, Optional.empty(), new AuditRun(List.of(), List.of()), Sample.NONE)));

        assertThat(model.get("notice").asText()).contains("no assessment of that organisation");
        assertThat(own.has("notice")).isFalse();
    }
}
