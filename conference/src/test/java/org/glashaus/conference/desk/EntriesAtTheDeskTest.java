package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.journal.JournalReader;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the host does at a running server with entries that can be told to be somebody's, and what it is refused. */
class EntriesAtTheDeskTest {
    @TempDir
    Path folder;

    private TestServer server;
    private List<NumberedEntry> entries = List.of();

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withLog(AddressForm.FULL));
        for (int i = 0; i < 3; i++) {
            Answer.get(server, "/privacy");
        }
        Eventually.until("they are written", () -> read().size() >= 3);
        entries = read();
        assertThat(add("restriction").containsKey("refused")).isFalse();
        assertThat(add("erasure").containsKey("refused")).isFalse();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void exactlyTheEntryThatIsNamedIsErased() throws Exception {
        JsonObject erased = ask(erasure(2, entries.get(1)));
        assertThat(erased.getLong("erased")).isEqualTo(1);
        assertThat(read()).containsExactly(entries.get(0), entries.get(2));
    }

    /** Article 18(3) GDPR: by no other way either. */
    @Test
    void aRestrictionDoesNotEndAsAHoldOfTheHosts() throws Exception {
        ask(restriction(entries.get(0)));
        long hold = onlyHold();
        JsonObject release = new JsonObject().put("wish", "HOLD_RELEASE").put("hold", hold);
        assertThat(ask(release).getString("refused")).contains("request 1", "Article 18(3)", "announce 1");
        assertThat(shown()).isEqualTo(entries.size() - 1);

        assertThat(ask(step("announce").put("words", "checked")).containsKey("refused"))
                .isFalse();
        assertThat(ask(step("release")).getBoolean("restricted")).isFalse();
        assertThat(shown()).isEqualTo(entries.size());
    }

    @Test
    void whatIsRestrictedIsNotRestrictedOnceMoreNorUntilADayThatHasPassed() throws Exception {
        assertThat(ask(restriction(entries.get(0)).put("review", "2020-01-01")).getString("refused"))
                .contains("2020-01-01 has passed");
        ask(restriction(entries.get(0)));
        assertThat(ask(restriction(entries.get(0))).getString("refused")).contains("restricted already");
        onlyHold();
    }

    /** Page after page that somebody looked at is a diary of theirs: the register of holds lies open to whoever reads backups. */
    @Test
    void allOfALogIsOneHoldThatTellsDaysAndNoTimes() throws Exception {
        JsonArray all = ScopeText.of(List.of(entries.get(0), entries.get(2)));
        ask(restriction(entries.get(0)).put("scopes", all));
        onlyHold();
        assertThat(shown()).isEqualTo(1);
        assertNoTimesInTheRegister();
        ask(step("announce").put("words", "checked"));
        ask(step("release"));
        assertThat(shown()).isEqualTo(3);
        assertNoTimesInTheRegister();
        assertThat(register()).doesNotContain("numbers");
    }

    private void assertNoTimesInTheRegister() throws Exception {
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(register()).doesNotContain(one.entry().at().toString()));
    }

    private String register() throws Exception {
        return Files.readString(folder.resolve("data/holds.json"));
    }

    @Test
    void anErasureNamesTheHoldThatKeepsAnEntry() throws Exception {
        ask(restriction(entries.get(0)));
        JsonObject erased = ask(erasure(2, entries.get(0)));
        assertThat(erased.getLong("held")).isEqualTo(1);
        assertThat(erased.getJsonArray("holds").getLong(0)).isEqualTo(onlyHold());
    }

    @ParameterizedTest
    @CsvSource({"taken-back, was taken back", "refused, was refused", "not-identifiable, Article 11(2)"})
    void nothingIsDoneForARequestThatEndedWithoutIt(String outcome, String why) throws Exception {
        for (int number = 1; number <= 2; number++) {
            assertThat(ask(step("answer")
                                    .put("number", number)
                                    .put("outcome", outcome)
                                    .put("words", "as it is"))
                            .containsKey("refused"))
                    .isFalse();
        }
        assertThat(ask(erasure(2, entries.get(0))).getString("refused")).contains(why);
        assertThat(ask(restriction(entries.get(0))).getString("refused")).contains(why);
        assertThat(read()).isEqualTo(entries);
        assertThat(shown()).isEqualTo(entries.size());
    }

    @Test
    void whatWasNotAskedForIsNotErased() throws Exception {
        assertThat(ask(erasure(1, entries.get(0))).getString("refused")).contains("is for restriction");
        assertThat(read()).isEqualTo(entries);
    }

    @Test
    void aTimeThatCannotBeIsRefusedAndIsNoFault() throws Exception {
        Instant now = Instant.now();
        assertThat(identify(now.minusSeconds(90_000), now).getString("refused")).contains("24 hours");
        assertThat(identify(now, now.minusSeconds(1)).getString("refused")).contains("ends after it begins");
        JsonObject ahead = identify(now.plusSeconds(3600), now.plusSeconds(7200));
        assertThat(ahead.getString("refused")).contains("yet to come");
        assertThat(ahead.containsKey("failed")).isFalse();
        assertThat(ask(step("identify").put("identifier", "f".repeat(32))).getString("refused"))
                .contains("no log of identifiers", "Article 11(1)");
    }

    /** They would be in somebody's letter, or in place of it. */
    @ParameterizedTest
    @CsvSource({"words,", "contact,", "language,", "language, fr"})
    void aRequestOfWhichNoLetterCouldBeMadeIsNotEntered(String field, String value) throws Exception {
        JsonObject asked =
                step("add").put("kind", "access").put("words", "please").put("contact", "");
        JsonObject answer = ask(asked.put(field, value));
        assertThat(answer.getString("refused")).contains('"' + field + '"');
        assertThat(answer.containsKey("failed")).isFalse();
        assertThat(ask(step("list")).getJsonArray("requests")).hasSize(2);
    }

    private JsonObject identify(Instant from, Instant to) throws Exception {
        return ask(step("identify").put("from", from.toString()).put("to", to.toString()));
    }

    private JsonObject add(String kind) throws Exception {
        return ask(step("add")
                .put("kind", kind)
                .put("language", "en")
                .put("words", "please")
                .put("contact", ""));
    }

    private static JsonObject restriction(NumberedEntry one) {
        return step("restrict")
                .put("ground", "accuracy")
                .put("author", "Ines")
                .put("review", LocalDate.now().plusYears(1).toString())
                .put("scopes", scopes(one));
    }

    private static JsonObject erasure(long number, NumberedEntry one) {
        return step("erase").put("number", number).put("ground", "d").put("scopes", scopes(one));
    }

    private static JsonObject step(String step) {
        return new JsonObject().put("wish", "RIGHTS").put("step", step).put("number", 1);
    }

    private static JsonArray scopes(NumberedEntry one) {
        return ScopeText.of(List.of(one));
    }

    private long onlyHold() throws Exception {
        JsonArray holds = ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds");
        assertThat(holds).hasSize(1);
        return holds.getJsonObject(0).getLong("hold");
    }

    private JsonObject ask(JsonObject request) throws Exception {
        return RequestFolder.ask(folder.resolve("keys"), request);
    }

    private JournalReader reader() {
        return new JournalReader(folder.resolve("data"), folder.resolve("keys"));
    }

    private List<NumberedEntry> read() throws Exception {
        return reader().readForTheirOwner();
    }

    private int shown() throws Exception {
        return reader().read(java.util.Optional.empty(), Instant.EPOCH)
                .entries()
                .size();
    }
}
