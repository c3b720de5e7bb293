package org.glashaus.conference.journal;

import java.time.Instant;
import java.util.Optional;

/** What the journal may hold. A new kind of entry is a new record here, and a column list in the store. */
public sealed interface JournalEntry {

    /** Event time: limits are counted from it, entry by entry. */
    Instant at();

    /** One request for a page. There is no field for a path, a query, a referrer or a browser's name. */
    record WebAccess(Instant at, Optional<LoggedAddress> address, RequestMethod method, RouteTemplate route, int status)
            implements JournalEntry {}

    /** The kinds of entries that have a limit of their own. */
    enum Category {
        WEB_ACCESS("web access log");

        private final String text;

        Category(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
