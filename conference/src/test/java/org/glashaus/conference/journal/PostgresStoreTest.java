package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends StoreContract {
    private @Nullable PostgresServer started;
    private int databases;

    @BeforeAll
    void start() throws Exception {
        started = PostgresServer.start();
    }

    @AfterAll
    void stop() throws Exception {
        server().close();
    }

    @BeforeEach
    void anEmptyDatabase() throws Exception {
        databases++;
        server().execute("postgres", "CREATE DATABASE " + database());
    }

    private PostgresServer server() {
        return java.util.Objects.requireNonNull(started);
    }

    private String database() {
        return "journal" + databases;
    }

    @Override
    JournalStore.Factory stores() {
        return SealedStore.inPostgres(server().address(database()));
    }

    @Override
    Connection reader() throws Exception {
        return server().connect(database());
    }

    /** The tables; the write-ahead log beside them is said to keep sealed rows longer. */
    @Override
    Path files() {
        return server().folder().resolve("cluster/base");
    }

    @Override
    void writeOut() throws Exception {
        server().execute(database(), "CHECKPOINT");
    }

    @Override
    void interrupted(Runnable meanwhile) throws Exception {
        server().breakDown();
        meanwhile.run();
        server().resume();
    }

    @Test
    void twoServersCannotShareADatabase() throws Exception {
        try (JournalStore store = open()) {
            assertThat(store.holds()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage("the journal cannot be opened: another server uses its database");
        }
        open().close();
    }

    /** The answer to a commit was lost: the rows are there, and the writer comes again. */
    @Test
    void whatWasWrittenWithoutAnAnswerIsNotWrittenTwice() throws Exception {
        try (JournalStore store = open()) {
            store.write(List.of(TestJournal.count(journal.now, 1)));
            server().execute(
                            database(),
                            "CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                                    + " PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
            List<JournalEntry> entries = List.of(TestJournal.count(journal.now, 2), TestJournal.count(journal.now, 3));
            server().execute(
                            database(),
                            "CREATE TRIGGER hang_up AFTER INSERT ON entry FOR EACH STATEMENT EXECUTE FUNCTION"
                                    + " hang_up()");
            assertThatThrownBy(() -> store.write(entries)).isInstanceOf(StoreFailure.class);
            server().execute(database(), "DROP TRIGGER hang_up ON entry");
            store.write(entries);
        }
        assertThat(rows())
                .extracting(row -> row.text().orElseThrow())
                .containsExactly("statistic 1 1", "statistic 1 2", "statistic 1 3");
    }

    /** The line breaks around commits, and nobody knows on which side of one. */
    @Test
    void whateverBecomesOfTheAnswerToACommitEntriesAreThereOnceAndInTheirOrder() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path folder = server().folder();
        try (CuttingProxy proxy = new CuttingProxy(folder.resolve("proxy"), folder.resolve(".s.PGSQL.5432"));
                JournalStore store = SealedStore.inPostgres(server().address(database(), folder.resolve("proxy")))
                        .open(journal.site())) {
            Keeper keeper = journal.keeper(store);
            List<String> told = new ArrayList<>();
            for (int batch = 0; batch < 30; batch++) {
                List<JournalEntry> entries = new ArrayList<>();
                for (int i = random.nextInt(1, 5); i > 0; i--) {
                    told.add("statistic 1 " + told.size());
                    entries.add(TestJournal.count(journal.now, told.size() - 1));
                }
                CuttingProxy.Cut[] cuts = CuttingProxy.Cut.values();
                CuttingProxy.Cut cut = cuts[batch % cuts.length];
                proxy.cut(cut);
                int before = proxy.cuts.get();
                boolean written = keeper.write(entries);
                assertThat(written)
                        .as("seed %d, batch %d, %s", seed, batch, cut)
                        .isEqualTo(cut == CuttingProxy.Cut.NEVER);
                assertThat(proxy.cuts.get() - before).isEqualTo(written ? 0 : 1);
                Eventually.until("it is written", () -> written || keeper.write(entries));
            }
            assertThat(rows())
                    .as("seed " + seed)
                    .extracting(row -> row.text().orElseThrow())
                    .isEqualTo(told);
        }
    }
}
