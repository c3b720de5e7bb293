package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalEntry.Disclosure;
import org.glashaus.conference.journal.JournalReader;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host enters what third parties ask for, and a running server publishes and writes what its statement says. */
class DisclosedServerTest {
    private final MovableClock clock = new MovableClock();

    @TempDir
    Path folder;

    @Test
    void aRequestIsOnThePageAtOnceAndASilentOneOnceItsDayHasCome() throws Exception {
        try (TestServer server = server(Profiles.derive(StatementLibrary.byId("waag")))) {
            assertThat(page(server)).contains("None has been entered so far.");
            ask(enter("police"));
            assertThat(page(server)).contains("data-request=\"1\"", "Police");
            ask(enter("court").put("silent", "2026-04-02").put("ground", "an order of the court"));
            assertThat(page(server)).contains("data-request=\"2\"").doesNotContain("Court");
            ask(answer(2, "refused"));
            assertThat(page(server)).doesNotContain("Court");
            clock.advance(Duration.ofDays(5));
            assertThat(page(server)).contains("Court");
            ask(new JsonObject()
                    .put("wish", "DISCLOSURE")
                    .put("step", "silence")
                    .put("number", 1)
                    .put("silent", "2026-09-01")
                    .put("ground", "a new order")
                    .put("by", "Ines"));
            assertThat(page(server)).doesNotContain("Police").contains("data-request=\"1\"");
            assertThat(page(server)).doesNotContain("who was here", "Ines", "an order");
        }
    }

    /** Only a host's own statement can give it one: the five promise a page, and name no period for a log. */
    @Test
    void theJournalHasAnEntryWhereTheStatementGivesItAPeriodThere() throws Exception {
        Profile profile = SampleProfile.withLogs(
                Map.of(LogCategory.DISCLOSURE, SampleProfile.rule(AddressForm.NONE, Duration.ofDays(30))));
        try (TestServer server = server(profile)) {
            ask(enter("provider"));
            ask(answer(1, "partly-given"));
            Eventually.until("it is written", () -> !entries().isEmpty());
            assertThat(entries())
                    .containsExactly(new Disclosure(
                            clock.instant(), 1, Disclosure.Asker.PROVIDER, Disclosure.Answer.PARTLY_GIVEN));
            assertThat(page(server)).contains("log of disclosures");
            clock.advance(Duration.ofDays(30));
            Eventually.until("it is gone", () -> entries().isEmpty());
        }
    }

    @Test
    void withoutAPeriodThereIsNoSuchEntry() throws Exception {
        try (TestServer server = server(SampleProfile.withLog(AddressForm.NONE))) {
            ask(enter("provider"));
            ask(answer(1, "given"));
            page(server);
            Eventually.until("the request after it is written", () -> !entries().isEmpty());
            assertThat(entries()).extracting(JournalEntry::category).containsOnly(LogCategory.WEB_ACCESS);
        }
    }

    private TestServer server(Profile profile) throws Exception {
        return new TestServer(folder, profile, Composition.shipped().withClock(clock));
    }

    private List<JournalEntry> entries() throws Exception {
        return new JournalReader(folder.resolve("data"), folder.resolve("keys"))
                .read(Optional.empty(), Instant.EPOCH)
                .entries();
    }

    private static String page(TestServer server) {
        return Answer.get(server, "/privacy?lang=en").body();
    }

    private static JsonObject enter(String asker) {
        return new JsonObject()
                .put("wish", "DISCLOSURE")
                .put("step", "enter")
                .put("asker", asker)
                .put("words", "who was here")
                .put("by", "Ines");
    }

    private static JsonObject answer(long number, String answer) {
        return new JsonObject()
                .put("wish", "DISCLOSURE")
                .put("step", "answer")
                .put("number", number)
                .put("answer", answer)
                .put("words", "as asked")
                .put("by", "Ines");
    }

    private void ask(JsonObject request) throws Exception {
        assertThat(RequestFolder.ask(folder.resolve("keys"), request).containsKey("refused"))
                .isFalse();
    }
}
