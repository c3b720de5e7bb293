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
import java.util.stream.Stream;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.spec.DataRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(full.getString("explanation"))
                .as("an address may be shared")
                .containsAnyOf("shared that address", "dat adres met u deelde", "diese Adresse mit Ihnen teilte");
    }

    @ParameterizedTest
    @CsvSource({
        "en, of no page of this server, by an unusual method, is not written here",
        "nl, dat deze server niet heeft, op een ongebruikelijke manier, hier niet geschreven",
        "de, die dieser Server nicht hat, auf ungewöhnliche Art, hier nicht geschrieben"
    })
    void theLetterNamesWhatHasNoNameAndBuriesNothing(String language, String page, String method, String rest) {
        JournalEntry odd =
                new JournalEntry.WebAccess(NOON, Optional.empty(), RequestMethod.OTHER, RouteTemplate.OTHER, 404);
        JsonObject about = about();
        JsonObject register = about.getJsonObject("register");
        register.fieldNames().stream()
                .skip(3)
                .forEach(id -> register.getJsonObject(id).put("written", false));
        JsonObject export =
                Export.of(request(language), new Search.Found(List.of(new NumberedEntry(1, odd)), 0), about, NOON);
        String letter = ExportLetter.of(export, about);
        assertThat(letter).contains(page, method, rest).doesNotContain("OTHER");
        assertThat(export.getJsonArray("processing")).as("the file has all").hasSize(register.size());
        assertThat(letter.lines()
                        .filter(line -> line.startsWith("  "))
                        .filter(line ->
                                line.endsWith("Sample") || line.endsWith("Voorbeeld") || line.endsWith("Beispiel"))
                        .count())
                .as("basis and period of three")
                .isEqualTo(6);
    }

    @Test
    void whatAWebLogLeavesOutIsNotMadeUp() throws Exception {
        JournalEntry visit =
                new JournalEntry.WebAccess(NOON, Optional.empty(), RequestMethod.OTHER, RouteTemplate.OTHER, 200);
        JsonObject about = about();
        about.getJsonObject("register").getJsonObject("web-log-request").put("written", false);
        JsonObject export =
                Export.of(request("en"), new Search.Found(List.of(new NumberedEntry(1, visit)), 0), about, NOON);
        assertThat(export.getJsonArray("entries").getJsonObject(0).fieldNames())
                .containsExactlyInAnyOrder("log", "at", "status");
        assertThat(ExportLetter.of(export, about)).contains("200").doesNotContain("no page", "unusual");
        assertThat(faults(export)).isEmpty();
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

    private static List<NumberedEntry> entries() {
        return Stream.of(
                        new JournalEntry.WebAccess(
                                NOON,
                                LoggedAddress.parse("198.51.100.7"),
                                RequestMethod.GET,
                                RouteTemplate.PRIVACY,
                                200),
                        new JournalEntry.OrganiserLogin(NOON, 7, JournalEntry.OrganiserLogin.Outcome.ACCEPTED),
                        new JournalEntry.Identifier(NOON, JournalEntry.Identifier.Sort.PARTICIPANT, 1, 2))
                .map(entry -> new NumberedEntry(1, entry))
                .toList();
    }

    private static RightsRequest request(String language) {
        return request(language, "please");
    }

    private static RightsRequest request(String language, String words) {
        Evidence evidence = new Evidence(
                List.of(new Window(NOON.minusSeconds(90), NOON)),
                List.of(new Sighting(
                        LoggedAddress.parse("198.51.100.7").orElseThrow(),
                        NOON,
                        List.of(new Window(NOON.minusSeconds(60), NOON)))),
                Optional.of(7L),
                Optional.of("00000000000000010000000000000002"));
        Requester who = new Requester(
                "ABCD-EFGH-JKLM-2345", language, NOON, words, "me@example.org", false, evidence, List.of(), List.of());
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
                                        .put(
                                                "name",
                                                new JsonObject()
                                                        .put("en", "Web log")
                                                        .put("nl", "Weblog")
                                                        .put("de", "Weblog"))
                                        .put("period", "P14D")
                                        .put(
                                                "periodWords",
                                                new JsonObject()
                                                        .put("en", "14 days")
                                                        .put("nl", "14 dagen")
                                                        .put("de", "14 Tage"))
                                        .put("purpose", words)))
                .put("register", register(words))
                .put(
                        "remedies",
                        new JsonObject()
                                .put("en", "complain")
                                .put("nl", "klaag")
                                .put("de", "beschweren"));
    }

    private static JsonObject register(JsonObject words) {
        JsonObject register = new JsonObject();
        DataRegister.load()
                .entries()
                .forEach(entry -> register.put(
                        entry.id(),
                        new JsonObject()
                                .put("basis", words)
                                .put("period", words)
                                .put("written", true)));
        return register;
    }
}
