package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.conference.signalling.Client;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server while its host looks for a fault: what it says of it, and to whom. */
class DiagnosedServerTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(
                folder, SampleProfile.withoutLog(), Composition.shipped().withClock(clock));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, A diagnosis is running, in memory, Diagnosis of faults",
        "nl, Er loopt een diagnose, in het geheugen, Diagnose van storingen",
        "de, Es läuft eine Diagnose, im Arbeitsspeicher, Diagnose von Störungen"
    })
    void thePrivacyPageSaysItOnlyWhileItRunsAndAlwaysThatItCan(String language, String title, String where, String item)
            throws Exception {
        assertThat(page(language)).contains(item).doesNotContain(title);
        begin();
        assertThat(page(language))
                .contains(title, where)
                .contains("<time datetime=\"2026-03-28T12:00:00Z\">2026-03-28 12:00:00 UTC</time>")
                .contains("<time datetime=\"2026-03-28T12:15:00Z\">2026-03-28 12:15:00 UTC</time>");
        clock.advance(Duration.ofMinutes(15));
        assertThat(page(language)).contains(item).doesNotContain(title);
    }

    @Test
    void healthTellsAndTheLedgerHasBothEnds() throws Exception {
        assertThat(health().getBoolean("running")).isFalse();
        begin();
        assertThat(health().getBoolean("running")).isTrue();
        assertThat(health().getString("until")).isEqualTo("2026-03-28T12:15:00Z");
        assertThat(ledger()).contains("diagnosis:begun").doesNotContain("diagnosis:ended", "Ines", "sound");
        clock.advance(Duration.ofMinutes(15));
        assertThat(health().getBoolean("running")).isFalse();
        Eventually.until("its end is entered", () -> ledger().contains("diagnosis:ended"));
    }

    @Test
    void whatSomebodyInARoomDoesStandsUnderOneNumber() throws Exception {
        begin();
        Client ada = Client.joined(server, "garden", "Ada");
        server.core.happenings.add(sink -> {
            sink.checked(1, Leg.PUBLISH);
            sink.handshakeFailed(1, Leg.PUBLISH, java.util.OptionalInt.of(42));
            sink.lost(1, Leg.PUBLISH, LossReason.HANDSHAKE_FAILED);
            sink.lost(1, Leg.SUBSCRIBE, LossReason.HANDSHAKE_FAILED);
            sink.ended(1, Leg.SUBSCRIBE, 0, 0);
        });
        ada.send(new JsonObject().put("type", "publish").put("sdp", "refuse"));
        ada.send(new JsonObject().put("type", "gossip"));
        // What was sent may be lost with a connection that breaks.
        Eventually.until(
                "it was read", () -> lines().stream().anyMatch(line -> line.contains("#1 message unreadable")));
        ada.breakOff();
        Eventually.until("it broke", () -> lines().stream().anyMatch(line -> line.contains("#1 socket broke")));
        assertThat(lines())
                .anyMatch(line -> line.matches(".* {2}request GET /signal 101, .*"))
                .anyMatch(line -> line.matches(".* {2}#1 message join, \\d+ octets, .*"))
                .anyMatch(line -> line.endsWith("#1 publish: a check came, a path stands"))
                .anyMatch(line -> line.endsWith("#1 publish: DTLS handshake failed, alert bad_certificate"))
                .anyMatch(line -> line.endsWith("a path stood but DTLS did not end"))
                .anyMatch(line -> line.contains("#1 subscribe: given up")
                        && line.endsWith("no check ever came: UDP does not reach this server"))
                .anyMatch(line -> line.endsWith("#1 subscribe: ended, 0 packets of media, 0 lost"))
                .anyMatch(line -> line.contains("#1 message unreadable") && line.contains("refused: bad-message"))
                .noneMatch(line -> line.contains("#2"));
    }

    @Test
    void faultsStandWithTheirClassAndOurOwnFrames() throws Exception {
        begin();
        server.core.leavingFails = true;
        Client.joined(server, "garden", "Ada").send(new JsonObject().put("type", "leave"));
        Eventually.until("it failed", () -> lines().stream().anyMatch(line -> line.contains("fault ")));
        assertThat(lines())
                .anyMatch(line -> line.contains("fault java.lang.IllegalStateException")
                        && line.contains("at conference.udp.MediaLoop.")
                        && !line.contains("a broken invariant")
                        && !line.contains("java.base"));
    }

    @Test
    void linesLieInNoFileNotEvenForTheMomentOfTheAnswer() throws Exception {
        begin();
        Answer.get(server, "/privacy");
        SealedAnswer asking = SealedAnswer.toBeAsked();
        JsonObject answer = RequestFolder.ask(folder.resolve("keys"), asking.asking(wish("DIAGNOSE_SHOW")));
        assertThat(answer.fieldNames()).containsExactlyInAnyOrder("id", "from", "sealed");
        assertThat(asking.open(answer)).contains("request GET /privacy 200");
        assertThatThrownBy(() -> SealedAnswer.toBeAsked().open(answer)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RequestFolder.ask(folder.resolve("keys"), wish("DIAGNOSE_SHOW"))
                        .getString("refused"))
                .contains("cannot be read");
    }

    @Test
    void anUnreadableWishIsOneSentence() throws Exception {
        for (JsonObject wish : List.of(
                wish("DIAGNOSE_EVERYTHING"),
                wish("DIAGNOSE_START"),
                wish("DIAGNOSE_START").put("seconds", "soon"))) {
            assertThat(RequestFolder.ask(folder.resolve("keys"), wish).getString("refused"))
                    .isEqualTo("The request cannot be read; command and server differ.");
        }
        assertThat(health().getBoolean("running")).isFalse();
    }

    @Test
    void aServerThatStartsAgainDoesNotGoOn() throws Exception {
        begin();
        server.close();
        start();
        assertThat(health().getBoolean("running")).isFalse();
        assertThat(ledger()).contains("diagnosis:ended");
    }

    private void begin() throws Exception {
        JsonObject answer = RequestFolder.ask(
                folder.resolve("keys"),
                wish("DIAGNOSE_START")
                        .put("seconds", 900)
                        .put("reason", "no sound")
                        .put("author", "Ines"));
        assertThat(answer.getString("until")).isEqualTo("2026-03-28T12:15:00Z");
    }

    private List<String> lines() throws Exception {
        SealedAnswer asking = SealedAnswer.toBeAsked();
        JsonObject answer = RequestFolder.ask(folder.resolve("keys"), asking.asking(wish("DIAGNOSE_SHOW")));
        return new JsonObject(asking.open(answer))
                .getJsonArray("lines").stream().map(String.class::cast).toList();
    }

    private static JsonObject wish(String name) {
        return new JsonObject().put("wish", name);
    }

    private String page(String language) {
        return Answer.get(server, "/privacy?lang=" + language).body();
    }

    private JsonObject health() {
        return new JsonObject(Answer.get(server, "/health").body()).getJsonObject("diagnosis");
    }

    private String ledger() throws Exception {
        return Files.readString(folder.resolve("data/ledger/ledger.txt"));
    }
}
