package org.glashaus.conference.journal;

import java.time.Instant;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.journal.JournalStore.StoreFailure;

/** Deletes what has to go, and says how many entries that were. */
@FunctionalInterface
public interface Sweep {

    int sweep(JournalStore store, Retention retention, Instant now) throws StoreFailure;

    static Sweep ofOverdueEntries() {
        return (store, retention, now) -> {
            int deleted = 0;
            for (Category category : Category.values()) {
                deleted += store.deleteUpTo(category, retention.overdueUpTo(category, now));
            }
            return deleted;
        };
    }
}
