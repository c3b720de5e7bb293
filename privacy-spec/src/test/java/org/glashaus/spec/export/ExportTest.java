package org.glashaus.spec.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportTest {
    static final List<String> IDS = StatementLibrary.ids();

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @FieldSource("IDS")
    void everyTermOfTheJsonLdIsOneOfTheVocabulary(String id) throws Exception {
        JsonNode notice = JSON.readTree(Dpv.jsonLd(StatementLibrary.byId(id)));
        Map<String, String> prefixes = new LinkedHashMap<>();
        notice.get("@context")
                .propertyStream()
                .forEach(e -> prefixes.put(e.getKey(), e.getValue().asString()));
        List<String> used = new ArrayList<>();
        terms(notice, used);
        Set<String> known = vocabulary();
        List<String> ours = used.stream()
                .filter(term -> term.startsWith("dpv:") || term.startsWith("eu-gdpr:") || term.startsWith("pd:"))
                .map(term -> prefixes.get(term.substring(0, term.indexOf(':'))) + term.substring(term.indexOf(':') + 1))
                .toList();
        assertThat(ours)
                .hasSizeGreaterThan(10)
                .allSatisfy(term -> assertThat(known).contains(term));
        assertThat(used).allMatch(term -> prefixes.containsKey(term.substring(0, term.indexOf(':'))));
    }

    private static void terms(JsonNode node, List<String> used) {
        node.propertyStream().forEach(field -> {
            if (field.getKey().equals("@context")) {
                return;
            }
            if (!field.getKey().startsWith("@")) {
                used.add(field.getKey());
            }
            if (field.getKey().equals("@type") || field.getKey().equals("@id")) {
                field.getValue().valueStream().forEach(v -> used.add(v.asString()));
                if (field.getValue().isString() && !field.getValue().asString().startsWith("urn:")) {
                    used.add(field.getValue().asString());
                }
            }
            terms(field.getValue(), used);
        });
        if (node.isArray()) {
            node.valueStream().forEach(child -> terms(child, used));
        }
    }

    private static Set<String> vocabulary() throws IOException {
        try (InputStream in = ExportTest.class.getResourceAsStream("/dpv/dpv-2.3-terms.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void theBasisAndThePeriodsAreThoseOfTheStatement() throws Exception {
        PrivacyStatement waag = StatementLibrary.byId("waag");
        JsonNode process = JSON.readTree(Dpv.jsonLd(waag)).get("dpv:hasProcess").get(0);
        assertThat(process.get("dpv:hasLegalBasis").toString())
                .contains("eu-gdpr:A6-1-f")
                .doesNotContain("A6-1-a");
        assertThat(process.get("dpv:hasStorageCondition").toString())
                .contains("\"P14D\"", "\"P7D\"", "\"PT24H\"", "waag/5.2");
        assertThat(process.get("dpv:hasRecipient").toString())
                .contains(
                        Profiles.derive(waag).directConnections().orElseThrow().stunHosts());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void theRecordHasAllSevenPointsOfTheArticle(String id) throws Exception {
        PrivacyStatement statement = StatementLibrary.byId(id);
        Form record = Article30.of(statement);
        assertThat(record.items())
                .extracting(Item::id)
                .containsExactly("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)");
        assertThat(record.items())
                .allMatch(i -> !i.entries().isEmpty() || !i.open().english().isBlank());
        assertThat(record.items().stream().flatMap(i -> i.entries().stream()).flatMap(e -> e.anchors().stream()))
                .allMatch(anchor -> statement.sentence(anchor).isPresent());
        JsonNode json = JSON.readTree(record.json());
        assertThat(json.get("items").size()).isEqualTo(7);
        assertThat(json.get("model").asBoolean()).isEqualTo(statement.model());
    }

    @Test
    void aModelSaysSoAndAnUnansweredPointIsOpen() throws Exception {
        String record = Article30.of(StatementLibrary.byId("bbw-leipzig")).markdown("de");
        assertThat(record)
                .contains("keine Bewertung dieser Organisation", "**Offen:** Kontaktdaten des Verantwortlichen");
        String other = Article30.of(StatementLibrary.byId("greenminihost")).markdown("nl");
        assertThat(other)
                .contains("24 dagen", "(3.11")
                .doesNotContain("P24D", "greenminihost/")
                .doesNotContain("contactgegevens van de verantwoordelijke");
    }

    @Test
    void theScreeningAnswersWhatTheStatementSaysAndLeavesTheRestOpen() throws Exception {
        Form screening = ImpactScreening.of(StatementLibrary.byId("greenminihost"));
        assertThat(screening.items()).hasSize(10);
        assertThat(screening.items().get(0).open().english()).isBlank();
        assertThat(screening.items().get(0).entries().getFirst().anchors()).containsExactly("greenminihost/2.6");
        assertThat(screening.items().get(4).open().english()).contains("How many people");
        assertThat(ImpactScreening.of(StatementLibrary.byId("waag"))
                        .items()
                        .get(0)
                        .open()
                        .english())
                .isNotBlank();
    }

    @Test
    void whatAHostIsCalledCannotBecomeMarkup() throws Exception {
        PrivacyStatement s = StatementLibrary.byId("strict");
        PrivacyStatement hostile =
                new PrivacyStatement(s.id(), "<script>[x](y)", s.language(), s.sha256(), false, s.sentences());
        assertThat(Article30.of(hostile).markdown("en"))
                .doesNotContain("<script>", "[x](y)")
                .contains("\\<script\\>");
    }
}
