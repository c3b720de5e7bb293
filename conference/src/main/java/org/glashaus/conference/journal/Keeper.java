package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.spec.LogCategory;

/**
 * What the journal's thread does, step by step: writing in order, and sweeping in time. The store has one user at a time,
 * so whoever places a hold waits for the step in hand.
 */
final class Keeper {
    private final JournalStore store;
    private final Retention retention;
    private final InstantSource clock;
    private final LongSupplier elapsedNanos;
    private final Sweep sweep;
    private Instant lastSweep = Instant.MIN;
    private long lastSweepNanos;
    private final AtomicLong deleted = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean writeFailing;
    private volatile boolean sweepFailing;

    Keeper(JournalStore store, Retention retention, InstantSource clock, LongSupplier elapsedNanos, Sweep sweep) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
        this.elapsedNanos = elapsedNanos;
        this.sweep = sweep;
    }

    /** What a former statement allowed and this one does not goes at once, and not without a word. */
    synchronized void announceForeign(String statement, Consumer<String> console) throws StoreFailure {
        for (LogCategory category : LogCategory.values()) {
            long count = retention.limits().containsKey(category) ? 0 : store.count(category);
            if (count > 0) {
                boolean held = store.holds().stream()
                        .anyMatch(hold -> hold.active() && hold.scope().category() == category);
                console.accept("Deleting " + count + (count == 1 ? " entry" : " entries") + " of the " + category.text()
                        + (held ? " but for what a hold keeps" : "")
                        + ", written under a former statement: the statement " + statement + " has no such log.");
            }
        }
    }

    /** False if the same entries have to come again. */
    synchronized boolean write(List<JournalEntry> entries) {
        try {
            store.write(entries);
        } catch (StoreFailure | RuntimeException failure) {
            failures.incrementAndGet();
            writeFailing = true;
            return false;
        }
        if (writeFailing) {
            writeFailing = false;
            // They may have waited for long.
            lastSweep = Instant.MIN;
        }
        return true;
    }

    /** Twice an interval by either clock, so that a late thread never makes an entry late; at once if one was set back. */
    synchronized void sweepIfDue() {
        Instant now = clock.instant();
        Duration half = retention.sweepInterval().dividedBy(2);
        if (now.isBefore(lastSweep)
                || !now.minus(half).isBefore(lastSweep)
                || elapsedNanos.getAsLong() - lastSweepNanos >= half.toNanos()) {
            trySweep();
        }
    }

    private void trySweep() {
        try {
            sweepNow();
        } catch (StoreFailure | RuntimeException failure) {
            failures.incrementAndGet();
            sweepFailing = true;
            // Not only when its time comes again.
            lastSweep = Instant.MIN;
        }
    }

    synchronized void sweepNow() throws StoreFailure {
        Instant now = clock.instant();
        deleted.addAndGet(sweep.sweep(store, retention, now));
        lastSweep = now;
        lastSweepNanos = elapsedNanos.getAsLong();
        sweepFailing = false;
    }

    synchronized long hold(Hold.Scope scope, Hold.Ground ground, String words, String author, LocalDate reviewDate)
            throws StoreFailure {
        long number = store.freeNumber();
        store.place(new Hold(number, scope, ground, words, author, reviewDate, clock.instant(), Optional.empty()));
        return number;
    }

    /** What is overdue goes at once, or as soon as the database can: the hold has ended in any case. */
    synchronized boolean release(long hold) throws StoreFailure {
        boolean released = store.release(hold, clock.instant()).isPresent();
        if (released) {
            trySweep();
        }
        return released;
    }

    /** What remains in the files is cleared before it returns; if that fails the next look at the clock tries again. */
    synchronized Erasure erase(Hold.Scope scope) throws StoreFailure {
        try {
            Erasure erasure = store.erase(scope, clock.instant());
            deleted.addAndGet(erasure.erased());
            store.clearRemains(clock.instant());
            return erasure;
        } catch (StoreFailure failure) {
            failures.incrementAndGet();
            lastSweep = Instant.MIN;
            throw failure;
        }
    }

    synchronized List<Hold> holds() {
        return store.holds();
    }

    /** Waits for nobody: a database that hangs must show. */
    State state() {
        return new State(deleted.get(), failures.get(), writeFailing || sweepFailing);
    }

    synchronized void close() {
        try {
            store.close();
        } catch (StoreFailure failure) {
            failures.incrementAndGet();
        }
    }

    /** Counts since the start, and whether the last step failed. */
    record State(long deleted, long failures, boolean failing) {}
}
