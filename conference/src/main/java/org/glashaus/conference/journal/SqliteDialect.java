package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * SQLite. So that a deleted entry leaves nothing behind (ADR 0302), the file is built anew and the write-ahead log emptied;
 * temporary tables stay in memory. A rollback journal would instead copy each entry into a second file at the very moment
 * of its deletion.
 */
final class SqliteDialect implements Dialect {
    private static final String FILE = "journal.sqlite";

    private final Path dataFolder;

    SqliteDialect(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            SqliteLibrary.placeFor(dataFolder);
        } catch (IOException failure) {
            throw new SQLException("the driver's library cannot be unpacked", failure);
        }
        Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + dataFolder.resolve(FILE));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA journal_mode = WAL");
            // What was written is on the disk, also when the power fails.
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA temp_store = MEMORY");
            // Somebody may read the file from outside; a write waits a moment for such a reader.
            statement.execute("PRAGMA busy_timeout = 2000");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public List<String> steps() {
        return List.of(
                """
                CREATE TABLE web_access (
                    at_millis INTEGER NOT NULL,
                    address TEXT,
                    method TEXT NOT NULL,
                    route TEXT NOT NULL,
                    status INTEGER NOT NULL
                )""",
                "CREATE INDEX web_access_at ON web_access (at_millis)",
                """
                CREATE TABLE entry (
                    id INTEGER PRIMARY KEY,
                    category INTEGER NOT NULL,
                    at_millis INTEGER NOT NULL,
                    slice INTEGER NOT NULL,
                    sealed BLOB NOT NULL
                )""",
                "CREATE INDEX entry_at ON entry (category, at_millis)");
    }

    @Override
    public boolean hasFormerTable() {
        return true;
    }

    @Override
    public void clearRemains(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (result.next() && result.getInt(1) != 0) {
                    throw new SQLException("a reader holds the write-ahead log");
                }
            }
        }
    }
}
