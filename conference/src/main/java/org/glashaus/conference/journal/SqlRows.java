package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.spec.LogCategory;
import org.jspecify.annotations.Nullable;

/** The one table of all categories, over JDBC. A connection that broke is opened anew at the next call. */
final class SqlRows implements AutoCloseable {
    private static final int ALIVE_WITHIN_SECONDS = 2;
    private static final Map<Integer, LogCategory> CATEGORIES =
            Set.of(LogCategory.values()).stream().collect(Collectors.toMap(LogCategory::code, Function.identity()));

    private final Dialect dialect;
    private @Nullable Connection connection;

    /** Something of deleted entries may still be in the files, after a crash or since a reader from outside held them. */
    private boolean remains = true;

    private SqlRows(Dialect dialect) {
        this.dialect = dialect;
    }

    static SqlRows open(Dialect dialect) throws StoreFailure {
        SqlRows rows = new SqlRows(dialect);
        try {
            rows.inTransaction("the journal cannot be opened", connection -> {
                Migrations.apply(connection, dialect.steps());
                return true;
            });
            return rows;
        } catch (StoreFailure failure) {
            rows.close();
            throw failure;
        }
    }

    void insert(List<JournalRow> rows) throws StoreFailure {
        inTransaction("entries could not be written", connection -> {
            insert(connection, rows);
            return true;
        });
    }

    static void insert(Connection connection, List<JournalRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO entry (id, category, at_millis, slice, sealed) VALUES (?, ?, ?, ?, ?)")) {
            for (JournalRow row : rows) {
                insert.setLong(1, row.id());
                insert.setInt(2, row.category().code());
                insert.setLong(3, row.atMillis());
                insert.setLong(4, row.slice());
                insert.setBytes(5, row.sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    long lastId() throws StoreFailure {
        return inTransaction(
                "entries could not be counted",
                connection -> number(connection, "SELECT coalesce(max(id), 0) FROM entry"));
    }

    long count(LogCategory category) throws StoreFailure {
        return inTransaction(
                "entries could not be counted",
                connection -> number(connection, "SELECT count(*) FROM entry WHERE category = " + category.code()));
    }

    boolean anyUnder(SliceKey key) throws StoreFailure {
        return inTransaction(
                "entries could not be counted",
                connection -> number(
                                connection,
                                "SELECT count(*) FROM (SELECT 1 FROM entry WHERE category = "
                                        + key.category().code() + " AND at_millis >= " + key.startMillis()
                                        + " AND at_millis < " + key.endMillis() + " AND slice = " + key.slice()
                                        + " LIMIT 1) AS found")
                        > 0);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Deletes the rows; says how many, from when on, until when, and how many of them lie up to another moment. */
    Tally delete(Selection rows, long lateMillis) throws StoreFailure {
        Tally tally = inTransaction("overdue entries could not be deleted", connection -> {
            Tally found;
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT count(*), coalesce(min(at_millis), 0),"
                            + " coalesce(max(at_millis), 0), coalesce(sum(CASE WHEN at_millis <= " + lateMillis
                            + " THEN 1 ELSE 0 END), 0) FROM entry WHERE " + rows.condition())) {
                result.next();
                found = new Tally(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
            }
            if (found.entries() > 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("DELETE FROM entry WHERE " + rows.condition());
                }
            }
            return found;
        });
        remains |= tally.entries() > 0;
        return tally;
    }

    /** A page of them in the order of their ids, from behind the id given on. */
    List<JournalRow> select(Selection rows, long afterId, int most) throws StoreFailure {
        return inTransaction("entries could not be read", connection -> {
            List<JournalRow> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("SELECT id, category, at_millis, slice, sealed FROM entry WHERE "
                                    + rows.condition() + " AND id > " + afterId + " ORDER BY id LIMIT " + most)) {
                while (result.next()) {
                    LogCategory category = CATEGORIES.get(result.getInt(2));
                    if (category != null) {
                        found.add(new JournalRow(
                                result.getLong(1), category, result.getLong(3), result.getLong(4), result.getBytes(5)));
                    }
                }
            }
            return found;
        });
    }

    /** Puts rows in the place of those with their ids, and deletes others, all or nothing. */
    void exchange(List<JournalRow> instead, List<JournalRow> gone) throws StoreFailure {
        inTransaction("entries could not be sealed anew", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM entry WHERE id = ?")) {
                for (List<JournalRow> rows : List.of(instead, gone)) {
                    for (JournalRow row : rows) {
                        delete.setLong(1, row.id());
                        delete.addBatch();
                    }
                }
                delete.executeBatch();
            }
            insert(connection, instead);
            return true;
        });
        remains |= !instead.isEmpty() || !gone.isEmpty();
    }

    void clearRemains() throws StoreFailure {
        if (!remains) {
            return;
        }
        String what = "what remains of deleted entries could not be cleared";
        try {
            Connection open = connection();
            open.setAutoCommit(true);
            try {
                dialect.clearRemains(open);
            } finally {
                open.setAutoCommit(false);
            }
            remains = false;
        } catch (SQLException failure) {
            closeIfBroken();
            throw new StoreFailure(what, failure);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dialect.connect();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    <T> T inTransaction(String whatFailed, Work<T> work) throws StoreFailure {
        try {
            Connection open = connection();
            T result = work.run(open);
            open.commit();
            return result;
        } catch (SQLException failure) {
            rollBack(failure);
            String why = failure instanceof PostgresDialect.DatabaseTaken ? ": another server uses its database" : "";
            throw new StoreFailure(whatFailed + why, failure);
        }
    }

    private void rollBack(SQLException failure) {
        Connection open = connection;
        if (open != null) {
            try {
                open.rollback();
            } catch (SQLException alsoFailed) {
                failure.addSuppressed(alsoFailed);
                // SQLite has rolled back by itself when the disk was full; its driver would never begin again.
                discard(open);
                return;
            }
        }
        closeIfBroken();
    }

    private void discard(Connection broken) {
        connection = null;
        try {
            broken.close();
        } catch (SQLException closedAnyway) {
            // It is not used again.
        }
    }

    private void closeIfBroken() {
        Connection open = connection;
        try {
            if (open != null && !open.isValid(ALIVE_WITHIN_SECONDS)) {
                connection = null;
                open.close();
            }
        } catch (SQLException closedAnyway) {
            connection = null;
        }
    }

    @Override
    public void close() throws StoreFailure {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException failure) {
            throw new StoreFailure("the journal could not be closed", failure);
        }
    }

    /** @param late how many of them had outlived their limit */
    record Tally(long entries, long fromMillis, long upToMillis, long late) {}

    /** Which rows; made of numbers only. */
    record Selection(String condition) {
        static Selection upTo(LogCategory category, long upToMillis, Set<Long> besideSlices) {
            return of(category, "at_millis <= " + upToMillis, besideSlices);
        }

        static Selection writtenUpTo(LogCategory category, long lastId, Set<Long> besideSlices) {
            return of(category, "id <= " + lastId, besideSlices);
        }

        static Selection between(LogCategory category, long fromMillis, long toMillis) {
            return of(category, "at_millis BETWEEN " + fromMillis + " AND " + toMillis, Set.of());
        }

        static Selection after(LogCategory category, long millis, Set<Long> besideSlices) {
            return of(category, "at_millis > " + millis, besideSlices);
        }

        private static Selection of(LogCategory category, String which, Set<Long> besideSlices) {
            String beside = besideSlices.isEmpty()
                    ? ""
                    : " AND slice NOT IN ("
                            + besideSlices.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
            return new Selection("category = " + category.code() + " AND " + which + beside);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
