package org.glashaus.conference.journal;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A store whose first write waits. */
final class SlowStore extends ListStore {
    private final CountDownLatch release;
    volatile boolean entered;

    SlowStore(CountDownLatch release) {
        this.release = release;
    }

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        entered = true;
        boolean interrupted = false;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException closing) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        super.write(entries);
    }
}
