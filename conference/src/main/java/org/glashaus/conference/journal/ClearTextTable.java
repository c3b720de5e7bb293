package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.limits.Limits;

/** The web log of builds before sealing. Its rows are sealed and the table is dropped, in one transaction. */
final class ClearTextTable {
    private ClearTextTable() {}

    static void seal(SqlRows rows, Sealing sealing) throws StoreFailure {
        List<WebAccess> page = new ArrayList<>();
        rows.inTransaction("the former web log could not be sealed", connection -> {
            if (!exists(connection)) {
                return false;
            }
            long id = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT at_millis, address, method, route, status FROM web_access ORDER BY at_millis")) {
                while (result.next()) {
                    page.add(entry(result));
                    if (page.size() == Limits.JOURNAL_BATCH) {
                        id = put(connection, page, sealing, id);
                    }
                }
            }
            put(connection, page, sealing, id);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE web_access");
            }
            return true;
        });
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "web_access", null)) {
            return tables.next();
        }
    }

    private static long put(Connection connection, List<WebAccess> page, Sealing sealing, long lastId)
            throws SQLException {
        List<JournalRow> sealed = new ArrayList<>();
        for (WebAccess entry : page) {
            try {
                sealed.add(sealing.seal(lastId + sealed.size() + 1, entry));
            } catch (StoreFailure failure) {
                throw new SQLException("an entry could not be sealed", failure);
            }
        }
        SqlRows.insert(connection, sealed);
        page.clear();
        return lastId + sealed.size();
    }

    private static WebAccess entry(ResultSet row) throws SQLException {
        String route = row.getString(4);
        RouteTemplate template = RouteTemplate.OTHER;
        for (RouteTemplate candidate : RouteTemplate.values()) {
            template = candidate.text().equals(route) ? candidate : template;
        }
        return new WebAccess(
                Instant.ofEpochMilli(row.getLong(1)),
                Optional.ofNullable(row.getString(2)).flatMap(LoggedAddress::parse),
                RequestMethod.of(row.getString(3)),
                template,
                row.getInt(5));
    }

    @FunctionalInterface
    interface Sealing {
        JournalRow seal(long id, JournalEntry entry) throws StoreFailure;
    }
}
