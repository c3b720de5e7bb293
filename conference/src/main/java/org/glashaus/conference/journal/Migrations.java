package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Takes the steps that a database has not taken yet. */
final class Migrations {
    private Migrations() {}

    static void apply(Connection connection, List<String> steps) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY)");
            for (int step = applied(statement); step < steps.size(); step++) {
                statement.execute(steps.get(step));
                try (PreparedStatement note = connection.prepareStatement("INSERT INTO migration (step) VALUES (?)")) {
                    note.setInt(1, step);
                    note.executeUpdate();
                }
            }
        }
    }

    private static int applied(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM migration")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
