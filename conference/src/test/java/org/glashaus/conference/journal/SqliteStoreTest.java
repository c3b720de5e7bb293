package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends StoreContract {
    @Override
    JournalStore.Factory stores() {
        return SealedStore::inSqlite;
    }

    @Override
    Connection reader() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + journal.data().resolve("journal.sqlite"));
    }

    @Override
    Path files() {
        return journal.data();
    }

    @Override
    void writeOut() {
        // It was flushed when it was written.
    }

    /** Somebody from outside has locked the file. */
    @Override
    void interrupted(Runnable meanwhile) throws Exception {
        try (Connection connection = reader();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            meanwhile.run();
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void anOldCopyOfTheDataAloneIsUnreadableOnceItsSliceIsOver() throws Exception {
        Path copy = folder.resolve("copy");
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(TestJournal.count(journal.now, 1)));
            journal.pass(Duration.ofHours(5));
            store.write(List.of(TestJournal.count(journal.now, 2)));
            Files.createDirectories(copy);
            Files.copy(journal.data().resolve("journal.sqlite"), copy.resolve("journal.sqlite"));
            Files.copy(journal.data().resolve("journal.sqlite-wal"), copy.resolve("journal.sqlite-wal"));
            assertThat(OutsideReader.sqlite(copy, journal.keys()))
                    .allMatch(row -> row.text().isPresent())
                    .hasSize(2);

            // The limit of the first is over, but not that of its slice.
            journal.pass(Duration.ofDays(7).minus(Duration.ofHours(5)));
            keeper.sweepNow();
            assertThat(rows()).hasSize(1);
            assertThat(OutsideReader.sqlite(copy, journal.keys()))
                    .allMatch(row -> row.text().isPresent());

            journal.pass(Duration.ofHours(6));
            keeper.sweepNow();
            assertThat(OutsideReader.sqlite(copy, journal.keys()))
                    .hasSize(2)
                    .noneMatch(row -> row.text().isPresent());
        }
    }
}
