package org.glashaus.conference.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.glashaus.conference.journal.JournalEntry.Category;

/** Where entries lie. Used by one thread at a time. */
public interface JournalStore extends AutoCloseable {

    /** Writes all or none. */
    void write(List<JournalEntry> entries) throws StoreFailure;

    /** Deletes the entries whose event time is not after the moment, so that no byte of them stays; says how many. */
    int deleteUpTo(Category category, Instant moment) throws StoreFailure;

    long count(Category category) throws StoreFailure;

    @Override
    void close() throws StoreFailure;

    /** Opens the store below the data folder and brings its tables up to date. */
    @FunctionalInterface
    interface Factory {
        JournalStore open(Path dataFolder) throws StoreFailure;
    }

    /** The disk or the database did not do what was asked; the text names no data. */
    final class StoreFailure extends Exception {
        private static final long serialVersionUID = 1L;

        public StoreFailure(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
