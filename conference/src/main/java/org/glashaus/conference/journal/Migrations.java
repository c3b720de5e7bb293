package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The steps from an empty file to today's tables. A step that was once released is never changed, only followed. */
final class Migrations {
    private Migrations() {}

    private static final List<String> STEPS = List.of("""
            CREATE TABLE web_access (
                at_millis INTEGER NOT NULL,
                address TEXT,
                method TEXT NOT NULL,
                route TEXT NOT NULL,
                status INTEGER NOT NULL
            )""", "CREATE INDEX web_access_at ON web_access (at_millis)");

    static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY)");
            for (int step = applied(statement); step < STEPS.size(); step++) {
                statement.execute(STEPS.get(step));
                try (PreparedStatement note = connection.prepareStatement("INSERT INTO migration (step) VALUES (?)")) {
                    note.setInt(1, step);
                    note.executeUpdate();
                }
            }
        }
        connection.commit();
    }

    private static int applied(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM migration")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
