package org.glashaus.conference.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.glashaus.conference.ledger.Receipts;
import org.glashaus.spec.LogCategory;

/** Where entries lie. Used by one thread at a time. */
public interface JournalStore extends AutoCloseable {

    /** Writes all or none. After a failure the same list is to come first, since it may have been written all the same. */
    void write(List<JournalEntry> entries) throws StoreFailure;

    /** Deletes what is due but for what is held; says how many entries went. */
    int delete(Due due, Instant now) throws StoreFailure;

    /** Destroys the keys of slices that are empty now, and leaves no byte of deleted entries in the files. */
    void clearRemains(Instant now) throws StoreFailure;

    long count(LogCategory category) throws StoreFailure;

    /** From now on what is in scope survives its limit. */
    void place(Hold hold) throws StoreFailure;

    /** Ends a hold; what is overdue is for the next {@link #delete}. Empty if there is no such hold. */
    Optional<Hold> release(long hold, Instant now) throws StoreFailure;

    /**
     * Deletes at once what is in scope but for what is held; {@link #clearRemains} has to follow. Before it, what failed to be
     * written is to come again.
     */
    Erasure erase(Hold.Scope scope, Instant now) throws StoreFailure;

    /** Those in force and those whose place in the register is not over yet. */
    List<Hold> holds();

    /** A number for a hold to come. */
    long freeNumber();

    @Override
    void close() throws StoreFailure;

    /** Opens the store and brings its tables up to date. */
    @FunctionalInterface
    interface Factory {
        JournalStore open(Site site) throws StoreFailure;
    }

    /**
     * Where a store is to be and what it is told.
     *
     * @param elapsedNanos never goes back, whatever is done to the wall clock
     */
    record Site(
            Path dataFolder,
            Path keyFolder,
            Retention retention,
            Instant now,
            LongSupplier elapsedNanos,
            Receipts receipts) {}

    /** The disk or the database did not do what was asked; the text names no data. */
    final class StoreFailure extends Exception {
        private static final long serialVersionUID = 1L;

        public StoreFailure(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
