package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final Path PUBLISHED = Path.of("../docs/rights-export.schema.json");
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void anExportFollowsThePublishedSchemaInEachLanguage(String language) throws Exception {
        JsonObject full = Export.of(request(language), new Search.Found(entries(), 3), about(), NOON);
        assertThat(faults(full)).isEmpty();
        assertThat(full.getJsonArray("entries")).hasSize(3);
        JsonObject empty = Export.of(request(language), new Search.Found(List.of(), 5), about(), NOON);
        assertThat(faults(empty)).isEmpty();
        assertThat(empty.getString("explanation")).contains("11");
        assertThat(Export.readable(full)).contains("198.51.100.7", "ABCD-EFGH-JKLM-2345", full.getString("remedies"));
    }

    @Test
    void theSchemaSeesWhatDoesNotBelong() throws Exception {
        JsonObject export = Export.of(request("en"), new Search.Found(entries(), 0), about(), NOON);
        assertThat(faults(export.copy().put("perhaps", 3))).isNotEmpty();
        JsonObject other = export.copy();
        other.getJsonArray("entries").getJsonObject(0).put("name", "somebody else");
        assertThat(faults(other)).isNotEmpty();
    }

    @Test
    void thePublishedSchemaIsTheShippedOne() throws Exception {
        assertThat(Files.readString(PUBLISHED))
                .isEqualTo(Files.readString(
                        Path.of("src/main/resources/org/glashaus/conference/rights/export.schema.json")));
    }

    private static List<Error> faults(JsonObject export) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        return schema.validate(export.encode(), InputFormat.JSON);
    }

    private static List<JournalEntry> entries() {
        return List.of(
                new JournalEntry.WebAccess(
                        NOON, LoggedAddress.parse("198.51.100.7"), RequestMethod.GET, RouteTemplate.PRIVACY, 200),
                new JournalEntry.OrganiserLogin(NOON, 7, JournalEntry.OrganiserLogin.Outcome.ACCEPTED),
                new JournalEntry.Identifier(NOON, JournalEntry.Identifier.Sort.CONFERENCE, 1, 2));
    }

    private static RightsRequest request(String language) {
        Evidence evidence = new Evidence(
                List.of(new Window(NOON.minusSeconds(60), NOON)),
                LoggedAddress.parse("198.51.100.7"),
                Optional.of(7L),
                Optional.of("00000000000000010000000000000002"));
        Requester who = new Requester(
                "ABCD-EFGH-JKLM-2345",
                language,
                NOON,
                "please",
                "me@example.org",
                false,
                evidence,
                List.of(),
                List.of());
        LocalDate day = LocalDate.of(2026, 3, 28);
        return new RightsRequest(
                1, RequestKind.ACCESS, true, day, day, 0, Optional.empty(), Optional.empty(), Optional.of(who));
    }

    private static JsonObject about() {
        JsonObject words =
                new JsonObject().put("en", "Sample").put("nl", "Voorbeeld").put("de", "Beispiel");
        return new JsonObject()
                .put("host", words)
                .put("statement", "sample")
                .put("statementSha256", "0".repeat(64))
                .put(
                        "logs",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("log", "web access log")
                                        .put("period", "P14D")
                                        .put("purpose", words)))
                .put(
                        "remedies",
                        new JsonObject()
                                .put("en", "complain")
                                .put("nl", "klaag")
                                .put("de", "beschweren"));
    }
}
