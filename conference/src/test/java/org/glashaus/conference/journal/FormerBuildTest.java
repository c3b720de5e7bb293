package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder of the build before sealing. */
class FormerBuildTest {
    private static final int ENTRIES = 1_200;

    @TempDir
    Path folder;

    private TestJournal journal = new TestJournal(Path.of("unused"), Map.of());

    @BeforeEach
    void asTheFormerBuildLeftIt() throws Exception {
        journal = new TestJournal(folder, Map.of(LogCategory.WEB_ACCESS, Duration.ofDays(14)));
        Files.createDirectories(journal.data());
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + journal.data().resolve("journal.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE migration (step INTEGER PRIMARY KEY)");
            statement.execute("CREATE TABLE web_access (at_millis INTEGER NOT NULL, address TEXT, method TEXT NOT NULL,"
                    + " route TEXT NOT NULL, status INTEGER NOT NULL)");
            statement.execute("CREATE INDEX web_access_at ON web_access (at_millis)");
            statement.execute("INSERT INTO migration VALUES (0), (1)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO web_access VALUES (?, ?, 'POST', '/whip/{room}', ?)")) {
                for (int i = 0; i < ENTRIES; i++) {
                    insert.setLong(1, moment(i).toEpochMilli());
                    insert.setString(2, i % 3 == 0 ? null : i % 3 == 1 ? "198.51.0.0/16" : "2001:db8:0:0:0:0:0:0/32");
                    insert.setInt(3, i % 2 == 0 ? 201 : 404);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private Instant moment(int entry) {
        return journal.now.minus(Duration.ofMinutes(20L * (ENTRIES - entry)));
    }

    @Test
    void itsRowsAreSealedAndNothingOfThemStaysInClear() throws Exception {
        assertThat(RawFiles.below(folder)).contains("198.51.0.0");
        try (JournalStore store = SealedStore.inSqlite(journal.site())) {
            journal.keeper(store).sweepNow();
        }
        long due = Duration.ofDays(14).minus(Duration.ofHours(1)).toMinutes() / 20;
        var rows = OutsideReader.sqlite(journal.data(), journal.keys());
        assertThat(rows).hasSize((int) due - 1);
        assertThat(rows).extracting(OutsideReader.Row::atMillis).isSorted();
        assertThat(rows.getLast().text()).contains("20010db8000000000000000000000000/32 POST /whip/{room} 404");
        assertThat(rows.getLast().atMillis()).isEqualTo(moment(ENTRIES - 1).toEpochMilli());
        assertThat(RawFiles.below(folder))
                .doesNotContain("198.51.0.0")
                .doesNotContain("2001:db8")
                .doesNotContain("/whip/{room}")
                .doesNotContain("CREATE TABLE web_access");
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (JournalStore store = SealedStore.inSqlite(journal.site())) {
                assertThat(store.count(LogCategory.WEB_ACCESS)).isEqualTo(ENTRIES);
            }
        }
        assertThat(OutsideReader.sqlite(journal.data(), journal.keys()))
                .allMatch(row -> row.text().isPresent());
    }
}
