package org.glashaus.conference.journal;

import java.time.Instant;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.spec.LogCategory;

/** Deletes what has to go, entries first and then the keys that nothing is under any more; says how many entries. */
@FunctionalInterface
public interface Sweep {

    int sweep(JournalStore store, Retention retention, Instant now) throws StoreFailure;

    static Sweep ofOverdueEntries() {
        return (store, retention, now) -> {
            int deleted = 0;
            for (LogCategory category : LogCategory.values()) {
                deleted += store.delete(retention.due(category, now), now);
            }
            store.clearRemains(now);
            return deleted;
        };
    }
}
