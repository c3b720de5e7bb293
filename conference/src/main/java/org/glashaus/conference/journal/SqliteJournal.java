package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.sqlite.SQLiteConfig;

/**
 * The journal in SQLite. So that a deleted entry leaves nothing behind (ADR 0302), each sweep that deleted something
 * builds the file anew and empties the write-ahead log; temporary tables stay in memory. A rollback journal would instead
 * copy each entry into a second file at the very moment of its deletion.
 */
public final class SqliteJournal implements JournalStore {
    private static final String FILE = "journal.sqlite";
    private static final String UNPACKED = "native";

    private final Connection connection;

    /** Something of deleted entries may still be in the files, after a crash or since a reader from outside held them. */
    private boolean remains = true;

    private SqliteJournal(Connection connection) {
        this.connection = connection;
    }

    public static SqliteJournal open(Path dataFolder) throws StoreFailure {
        try {
            unpackNativeLibraryBelow(dataFolder);
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + dataFolder.resolve(FILE));
            SqliteJournal journal = new SqliteJournal(connection);
            try {
                journal.configure();
                Migrations.apply(connection);
                return journal;
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException | IOException failure) {
            throw new StoreFailure("the journal cannot be opened", failure);
        }
    }

    /** The driver would unpack it into the system's temporary folder; the data folder is the only place we write to. */
    private static void unpackNativeLibraryBelow(Path dataFolder) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve(UNPACKED));
        System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }

    private void configure() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA temp_store = MEMORY");
            // Somebody may read the file from outside; a write waits a moment for such a reader.
            statement.execute("PRAGMA busy_timeout = 2000");
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        inTransaction("entries could not be written", () -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO web_access (at_millis, address, method, route, status) VALUES (?, ?, ?, ?, ?)")) {
                for (JournalEntry entry : entries) {
                    switch (entry) {
                        case WebAccess access -> bind(insert, access);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return entries.size();
        });
    }

    private static void bind(PreparedStatement insert, WebAccess access) throws SQLException {
        insert.setLong(1, access.at().toEpochMilli());
        insert.setString(2, access.address().map(LoggedAddress::text).orElse(null));
        insert.setString(3, access.method().name());
        insert.setString(4, access.route().text());
        insert.setInt(5, access.status());
    }

    @Override
    public int deleteUpTo(Category category, Instant moment) throws StoreFailure {
        long upToMillis = moment.equals(Instant.MAX) ? Long.MAX_VALUE : moment.toEpochMilli();
        int deleted = inTransaction("overdue entries could not be deleted", () -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table(category) + " WHERE at_millis <= ?")) {
                delete.setLong(1, upToMillis);
                return delete.executeUpdate();
            }
        });
        remains |= deleted > 0;
        if (remains) {
            clearRemains();
        }
        return deleted;
    }

    /** Builds the file anew from the living entries, then empties the log through which that went. */
    private void clearRemains() throws StoreFailure {
        try {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM");
                try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    if (result.next() && result.getInt(1) != 0) {
                        throw new SQLException("a reader holds the write-ahead log");
                    }
                }
            } finally {
                connection.setAutoCommit(false);
            }
            remains = false;
        } catch (SQLException failure) {
            throw new StoreFailure("what remains of deleted entries could not be cleared", failure);
        }
    }

    @Override
    public long count(Category category) throws StoreFailure {
        return inTransaction("entries could not be counted", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT count(*) FROM " + table(category))) {
                return result.next() ? result.getLong(1) : 0L;
            }
        });
    }

    private static String table(Category category) {
        return switch (category) {
            case WEB_ACCESS -> "web_access";
        };
    }

    private <T> T inTransaction(String whatFailed, Work<T> work) throws StoreFailure {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException failure) {
            try {
                connection.rollback();
            } catch (SQLException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw new StoreFailure(whatFailed, failure);
        }
    }

    @Override
    public void close() throws StoreFailure {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new StoreFailure("the journal could not be closed", failure);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
