package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.desk.RequestFolder.NobodyAnswers;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalReader;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's requests to a running server, by the key folder, and its journal read beside it. */
class DeskTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withLog(AddressForm.SHORTENED));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHoldIsPlacedListedAndReleased() throws Exception {
        long hold = ask(holdOf("WEB_ACCESS", "LEGAL_DUTY")).getLong("hold");
        JsonObject listed = ask(new JsonObject().put("wish", "HOLD_LIST"))
                .getJsonArray("holds")
                .getJsonObject(0);
        assertThat(listed.getLong("hold")).isEqualTo(hold);
        assertThat(listed.getString("author")).isEqualTo("Ines");
        assertThat(listed.containsKey("released")).isFalse();
        JsonObject release = new JsonObject().put("wish", "HOLD_RELEASE").put("hold", hold);
        assertThat(ask(release).getBoolean("released")).isTrue();
        assertThat(ask(release).getBoolean("released")).isFalse();
        assertThat(left()).as("nothing of it stays in the folder").containsExactly("lock");
    }

    @Test
    void whatTheStatementDoesNotAllowIsRefusedInASentence() throws Exception {
        assertThat(ask(holdOf("WEB_ACCESS", "OWN_INTEREST")).getString("refused"))
                .contains("tells of no hold in the host's own interest");
        assertThat(ask(holdOf("MEDIA", "LEGAL_DUTY")).getString("refused")).contains("has no media log");
        assertThat(ask(new JsonObject().put("wish", "EVERYTHING")).getString("refused"))
                .contains("cannot be read");
    }

    @Test
    void whatThePeopleOfTheHostWriteIsOneLine() throws Exception {
        for (String text : List.of("", " ", "two\nlines", "red \u001b[31m", "x".repeat(501))) {
            assertThat(ask(holdOf("WEB_ACCESS", "LEGAL_DUTY").put("words", text))
                            .getString("refused"))
                    .as(text)
                    .contains("words must have 1 to 500 characters in one line");
        }
        assertThat(ask(holdOf("WEB_ACCESS", "LEGAL_DUTY").put("author", "")).getString("refused"))
                .contains("author");
        assertThat(ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds"))
                .isEmpty();
    }

    @Test
    void aTimeThatNobodyMeansIsRefusedBeforeAnythingIsWritten() throws Exception {
        JsonObject far = holdOf("WEB_ACCESS", "LEGAL_DUTY").put("from", "-200000000-01-01T00:00:00Z");
        assertThat(ask(far).getString("refused")).contains("cannot be read");
        assertThat(ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds"))
                .isEmpty();
    }

    @Test
    void whateverLiesThereInPlaceOfARequestTheDeskAnswersTheNextOne() throws Exception {
        Path request = folder.resolve("keys/desk/request");
        Files.write(request, new byte[] {(byte) 0xc3, (byte) 0x28, 0});
        gone(request);
        Files.write(request, new byte[1_000_000]);
        gone(request);
        Files.createSymbolicLink(request, Path.of("/dev/zero"));
        answersOnceMore();
        assertThat(new ProcessBuilder("mkfifo", request.toString()).start().waitFor())
                .isZero();
        answersOnceMore();
    }

    private void gone(Path request) throws Exception {
        Eventually.until("it is taken away", () -> !Files.exists(request));
        answersOnceMore();
    }

    /** Asking moves the new request over what lies there. */
    private void answersOnceMore() throws Exception {
        assertThat(ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds"))
                .isEmpty();
    }

    @Test
    void whoGotNoAnswerLearnsWhetherTheServerHasTheRequest() throws Exception {
        Path keys = Files.createDirectories(folder.resolve("slow"));
        RequestFolder slow = RequestFolder.open(keys);
        FutureTask<Boolean> taking = new FutureTask<>(() -> {
            Eventually.until("it is asked", () -> slow.take().isPresent());
            return true;
        });
        Thread.startVirtualThread(taking);
        assertThatThrownBy(() -> RequestFolder.ask(keys, new JsonObject().put("wish", "HOLD_LIST")))
                .isInstanceOf(NobodyAnswers.class)
                .hasMessageContaining("has taken the request");
        assertThat(taking.get()).isTrue();
    }

    @Test
    void commandsThatAskAtOnceAreAnsweredOneAfterTheOther() throws Exception {
        List<FutureTask<JsonObject>> asking = Stream.generate(
                        () -> new FutureTask<>(() -> ask(new JsonObject().put("wish", "HOLD_LIST"))))
                .limit(3)
                .toList();
        asking.forEach(Thread::startVirtualThread);
        for (FutureTask<JsonObject> one : asking) {
            assertThat(one.get().getJsonArray("holds")).isEmpty();
        }
    }

    @Test
    void aFaultOfTheStoreIsToldFromAWrongRequest() throws Exception {
        Files.deleteIfExists(folder.resolve("data/holds.json"));
        Files.createDirectories(folder.resolve("data/holds.json/in/the/way"));
        JsonObject answer = ask(holdOf("WEB_ACCESS", "LEGAL_DUTY"));
        assertThat(answer.getString("refused"))
                .startsWith("The register of holds")
                .endsWith(".");
        assertThat(answer.getBoolean("failed")).isTrue();
    }

    @Test
    void onlyTheOwnerCanAsk() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/desk"))))
                .isEqualTo("rwx------");
    }

    @Test
    void withoutAServerNobodyAnswersAndNothingIsRead() {
        server.close();
        assertThatThrownBy(() -> new JournalReader(folder.resolve("data"), folder.resolve("keys"))
                        .read(Optional.empty(), Instant.EPOCH))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("start it");
        assertThatThrownBy(() -> RequestFolder.ask(folder.resolve("elsewhere"), new JsonObject()))
                .isInstanceOf(NobodyAnswers.class)
                .hasMessageContaining("elsewhere");
    }

    @Test
    void theJournalIsReadBesideTheServer() throws Exception {
        Answer.get(server, "/privacy");
        JournalReader reader = new JournalReader(folder.resolve("data"), folder.resolve("keys"));
        Eventually.until(
                "it is written",
                () -> !reader.read(Optional.empty(), Instant.EPOCH).entries().isEmpty());
        WebAccess access = (WebAccess) reader.read(Optional.of(LogCategory.WEB_ACCESS), Instant.EPOCH)
                .entries()
                .getFirst();
        assertThat(access.status()).isEqualTo(200);
        assertThat(reader.read(Optional.of(LogCategory.MEDIA), Instant.EPOCH).entries())
                .isEmpty();
        assertThat(reader.read(Optional.empty(), access.at().plusSeconds(1)).entries())
                .isEmpty();

        assertThat(reader.read(Optional.empty(), Instant.EPOCH).unreadable()).isZero();
    }

    @Test
    void aRestrictionIsPlacedOnlyForARequestWhosePersonIsToldOfItsEnd() throws Exception {
        assertThat(ask(holdOf("WEB_ACCESS", "RESTRICTION")).getString("refused"))
                .contains("Article 18(3)", "rights entries restrict");
        assertThat(ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds"))
                .isEmpty();
    }

    private JsonObject ask(JsonObject request) throws Exception {
        return RequestFolder.ask(folder.resolve("keys"), request);
    }

    private static JsonObject holdOf(String category, String ground) {
        return new JsonObject()
                .put("wish", "HOLD_ADD")
                .put("category", category)
                .put("from", Instant.now().minusSeconds(3600).toString())
                .put("to", Instant.now().plusSeconds(3600).toString())
                .put("ground", ground)
                .put("words", "case 7")
                .put("author", "Ines")
                .put("review", "2030-01-01");
    }

    private Stream<String> left() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("keys/desk"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
