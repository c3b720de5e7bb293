package org.glashaus.conference.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What two databases do differently. */
interface Dialect {

    /** Opens the database for this server alone. */
    Connection connect() throws SQLException;

    /** The steps from nothing to today's tables. A step that was once released is never changed, only followed. */
    List<String> steps();

    /** Whether there may be a web log of a build before sealing. */
    boolean hasFormerTable();

    /** Builds the table's files anew from the living rows; called outside of a transaction. */
    void clearRemains(Connection connection) throws SQLException;
}
