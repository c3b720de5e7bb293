package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.Driver;

/**
 * PostgreSQL. The table is built anew after each deletion; what its write-ahead log and whoever archives that keep is sealed
 * under keys that are gone ({@code docs/journal.md}).
 */
final class PostgresDialect implements Dialect {
    /** "glashaus" in ASCII: the lock of whoever writes this journal. */
    private static final long LOCK = 0x676c617368617573L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final PostgresAddress address;

    PostgresDialect(PostgresAddress address) {
        this.address = address;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = connected(address);
        try (Statement statement = connection.createStatement()) {
            // A line that died without a word keeps its lock, and us out, until the database notices.
            statement.execute("SET tcp_keepalives_idle = 10");
            statement.execute("SET tcp_keepalives_interval = 5");
            statement.execute("SET tcp_keepalives_count = 3");
            // Whoever ended a moment ago may still have it.
            statement.execute("SET lock_timeout = '5s'");
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            statement.execute("SET lock_timeout = 0");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw LOCK_NOT_AVAILABLE.equals(failure.getSQLState()) ? new DatabaseTaken() : failure;
        }
    }

    /** Beside the server, whose lock it leaves alone; the database itself refuses whatever is no reading. */
    static Connection reader(PostgresAddress address) throws SQLException {
        Connection connection = connected(address);
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Connection connected(PostgresAddress address) throws SQLException {
        Connection connection = new Driver().connect(address.jdbc(), address.properties());
        if (connection == null) {
            throw new SQLException("the driver does not know such an address");
        }
        return connection;
    }

    @Override
    public List<String> steps() {
        return List.of("""
                CREATE TABLE entry (
                    id BIGINT PRIMARY KEY,
                    category SMALLINT NOT NULL,
                    at_millis BIGINT NOT NULL,
                    slice BIGINT NOT NULL,
                    sealed BYTEA NOT NULL
                )\
                """, "CREATE INDEX entry_at ON entry (category, at_millis)");
    }

    @Override
    public boolean hasFormerTable() {
        return false;
    }

    @Override
    public void clearRemains(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM FULL entry");
        }
    }

    /** Two servers cannot share a journal: neither would know the other's keys. */
    static final class DatabaseTaken extends SQLException {
        private static final long serialVersionUID = 1L;

        DatabaseTaken() {
            super("another server uses this database");
        }
    }
}
