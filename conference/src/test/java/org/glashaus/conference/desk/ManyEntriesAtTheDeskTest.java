package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalReader;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.Retention;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.journal.SealedStore;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who was here for days has thousands of entries, and the same rights. */
class ManyEntriesAtTheDeskTest {
    private static final int THEIRS = 20_000;
    private static final int EACH_SO_MANYTH_IS_SOMEBODY_ELSES = 100;

    private final Profile profile = SampleProfile.withLog(AddressForm.FULL);

    @TempDir
    Path folder;

    private TestServer server;
    private List<NumberedEntry> theirs = List.of();
    private List<NumberedEntry> others = List.of();

    @BeforeEach
    void start() throws Exception {
        Instant begun = Instant.now().minusSeconds(86_400);
        List<JournalEntry> all = IntStream.range(0, THEIRS + THEIRS / (EACH_SO_MANYTH_IS_SOMEBODY_ELSES - 1) + 1)
                .mapToObj(i -> (JournalEntry) new JournalEntry.WebAccess(
                        begun.plusMillis(i), Optional.empty(), RequestMethod.GET, RouteTemplate.ROOM, 200))
                .toList();
        JournalStore.Site site = new JournalStore.Site(
                folder.resolve("data"),
                folder.resolve("keys"),
                Retention.of(profile),
                Instant.now(),
                System::nanoTime,
                receipt -> {});
        try (SealedStore store = SealedStore.inSqlite(site)) {
            store.write(all);
        }
        server = new TestServer(folder, profile);
        List<NumberedEntry> read = reader().readForTheirOwner();
        others = read.stream()
                .filter(one -> one.number() % EACH_SO_MANYTH_IS_SOMEBODY_ELSES == 0)
                .toList();
        theirs = read.stream().filter(one -> !others.contains(one)).toList();
        assertThat(theirs).hasSizeGreaterThanOrEqualTo(THEIRS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theyAreRestrictedByOneHoldAndErasedAfterwards() throws Exception {
        for (String kind : List.of("restriction", "erasure")) {
            ask(step("add").put("kind", kind).put("words", "please").put("contact", ""));
        }
        ask(step("restrict")
                .put("ground", "accuracy")
                .put("author", "Ines")
                .put("review", LocalDate.now().plusYears(1).toString())
                .put("scopes", ScopeText.of(theirs)));
        assertThat(ask(new JsonObject().put("wish", "HOLD_LIST")).getJsonArray("holds"))
                .hasSize(1);
        assertThat(reader().read(Optional.empty(), Instant.EPOCH).entries()).hasSameSizeAs(others);
        ask(step("announce").put("words", "checked"));
        ask(step("release"));
        assertThat(erased()).isEqualTo(theirs.size());
        assertThat(reader().readForTheirOwner()).isEqualTo(others);
    }

    private long erased() throws Exception {
        long gone = 0;
        for (JsonArray part : ScopeText.parts(theirs)) {
            gone += ask(step("erase").put("number", 2).put("ground", "d").put("scopes", part))
                    .getLong("erased");
        }
        return gone;
    }

    private static JsonObject step(String step) {
        return new JsonObject().put("wish", "RIGHTS").put("step", step).put("number", 1);
    }

    private JsonObject ask(JsonObject request) throws Exception {
        JsonObject answer = RequestFolder.ask(folder.resolve("keys"), request);
        assertThat(answer.getString("refused")).isNull();
        return answer;
    }

    private JournalReader reader() {
        return new JournalReader(folder.resolve("data"), folder.resolve("keys"));
    }
}
