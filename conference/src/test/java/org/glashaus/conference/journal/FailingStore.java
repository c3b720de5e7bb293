package org.glashaus.conference.journal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store that a test lets fail. */
final class FailingStore extends ListStore {
    volatile boolean failing;
    final List<Integer> statuses = new CopyOnWriteArrayList<>();

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        if (failing) {
            throw new StoreFailure("no space", new IOException());
        }
        entries.forEach(entry -> statuses.add(((JournalEntry.WebAccess) entry).status()));
        super.write(entries);
    }
}
