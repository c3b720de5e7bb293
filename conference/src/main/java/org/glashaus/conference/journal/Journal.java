package org.glashaus.conference.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.LogRule;
import org.jspecify.annotations.Nullable;

/**
 * The journal. Entries are shortened on the caller's thread, before they enter the queue, and written in batches on a
 * thread of the journal's own: no request waits for the disk. A full queue or a failing disk costs entries, which are
 * counted, and nothing else.
 */
public final class Journal implements AutoCloseable {
    /** The wall clock may be set forward at any time, so the thread looks at it this often. */
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(1);

    private final Optional<LogRule> webAccess;
    private final Retention retention;
    private final InstantSource clock;
    private final AddressShortening shortening;
    private final JournalStore store;
    private final Sweep sweep;
    private final BlockingQueue<JournalEntry> queue = new ArrayBlockingQueue<>(Limits.JOURNAL_QUEUE);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong unwritten = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;
    private Instant lastSweep = Instant.MIN;

    private Journal(
            Profile profile, InstantSource clock, AddressShortening shortening, JournalStore store, Sweep sweep) {
        this.webAccess = profile.webAccessLog();
        this.retention = Retention.of(profile);
        this.clock = clock;
        this.shortening = shortening;
        this.store = store;
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().name("journal").unstarted(this::work);
    }

    /** Opens the store and deletes what became overdue while the server was down. Call it before any port opens. */
    public static Journal open(
            Path dataFolder,
            Profile profile,
            InstantSource clock,
            AddressShortening shortening,
            JournalStore.Factory stores,
            Sweep sweep,
            Consumer<String> console)
            throws StoreFailure {
        JournalStore store = stores.open(dataFolder);
        Journal journal = new Journal(profile, clock, shortening, store, sweep);
        try {
            journal.announceForeign(profile.statement().id(), console);
            journal.sweepNow();
        } catch (StoreFailure failure) {
            store.close();
            throw failure;
        }
        journal.thread.start();
        return journal;
    }

    /** What a former statement allowed and this one does not goes at once, and not without a word. */
    private void announceForeign(String statement, Consumer<String> console) throws StoreFailure {
        for (Category category : Category.values()) {
            long count = retention.limits().containsKey(category) ? 0 : store.count(category);
            if (count > 0) {
                console.accept("Deleting " + count + (count == 1 ? " entry" : " entries") + " of the " + category.text()
                        + ", written under a former statement: the statement " + statement + " has no such log.");
            }
        }
    }

    /** Tells of a request, if the statement has such a log at all. Never blocks. */
    public void webAccess(ClientAddress address, RequestMethod method, RouteTemplate route, int status) {
        webAccess.ifPresent(
                rule -> offer(new WebAccess(clock.instant(), inForm(rule, address), method, route, status)));
    }

    private Optional<LoggedAddress> inForm(LogRule rule, ClientAddress address) {
        return switch (rule.address()) {
            case NONE -> Optional.empty();
            case SHORTENED -> Optional.of(shortening.shorten(address));
            case FULL -> Optional.of(AddressShortening.whole(address));
        };
    }

    private void offer(JournalEntry entry) {
        if (closing || !queue.offer(entry)) {
            unwritten.incrementAndGet();
        }
    }

    private void work() {
        try {
            while (!closing) {
                writeBatch(queue.poll(LOOK_AT_CLOCK.toMillis(), TimeUnit.MILLISECONDS));
                sweepIfDue();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            while (!queue.isEmpty()) {
                writeBatch(queue.poll());
            }
        }
    }

    private void writeBatch(@Nullable JournalEntry first) {
        if (first == null) {
            return;
        }
        List<JournalEntry> batch = new ArrayList<>();
        batch.add(first);
        queue.drainTo(batch, Limits.JOURNAL_BATCH - 1);
        try {
            store.write(batch);
            written.addAndGet(batch.size());
        } catch (StoreFailure | RuntimeException failure) {
            unwritten.addAndGet(batch.size());
            failures.incrementAndGet();
        }
    }

    /** Twice an interval, so that a late thread never makes an entry late. A clock set back starts a new count. */
    private void sweepIfDue() {
        Instant now = clock.instant();
        Duration half = retention.sweepInterval().dividedBy(2);
        if (now.isBefore(lastSweep) || !now.isBefore(lastSweep.plus(half))) {
            try {
                sweepNow();
            } catch (StoreFailure | RuntimeException failure) {
                failures.incrementAndGet();
            }
        }
    }

    private void sweepNow() throws StoreFailure {
        Instant now = clock.instant();
        deleted.addAndGet(sweep.sweep(store, retention, now));
        lastSweep = now;
    }

    public Figures figures() {
        return new Figures(written.get(), unwritten.get(), deleted.get(), failures.get(), queue.size());
    }

    /** Writes what waits, then closes the store. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
            store.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (StoreFailure failure) {
            failures.incrementAndGet();
        }
    }

    /** Counts since the start; nobody can be told from them. */
    public record Figures(long written, long unwritten, long deleted, long failures, long waiting) {}
}
