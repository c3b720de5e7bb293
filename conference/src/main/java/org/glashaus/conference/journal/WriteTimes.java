package org.glashaus.conference.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Which entries have been in the store for how long, by a clock that nobody can set: of each eighth of a sweep interval
 * the last id. A wall clock that was set back makes entries look younger than they are; this does not.
 */
final class WriteTimes {
    private static final int MARKS_PER_INTERVAL = 8;

    private final LongSupplier elapsedNanos;
    private final long apartNanos;
    private final long longestNanos;
    private final Deque<Mark> marks = new ArrayDeque<>();

    WriteTimes(LongSupplier elapsedNanos, Retention retention) {
        this.elapsedNanos = elapsedNanos;
        this.apartNanos = retention.sweepInterval().toNanos() / MARKS_PER_INTERVAL;
        this.longestNanos = retention.longest().toNanos();
    }

    /** Entries up to this id are there now. */
    void wrote(long lastId) {
        long now = elapsedNanos.getAsLong();
        Mark last = marks.peekLast();
        if (last != null && now - last.sinceNanos() < apartNanos) {
            // They count from the mark before, a little earlier than they were written.
            marks.removeLast();
            marks.addLast(new Mark(last.sinceNanos(), lastId));
        } else if (last == null || last.lastId() < lastId) {
            marks.addLast(new Mark(now, lastId));
        }
    }

    long lastIdWrittenBefore(Duration ago) {
        long now = elapsedNanos.getAsLong();
        long lastId = 0;
        for (Mark mark : marks) {
            if (now - mark.sinceNanos() < ago.toNanos()) {
                break;
            }
            lastId = mark.lastId();
        }
        while (marks.size() > 1 && now - marks.getFirst().sinceNanos() > longestNanos) {
            marks.removeFirst();
        }
        return lastId;
    }

    /** From this moment on, everything up to this id. */
    private record Mark(long sinceNanos, long lastId) {}
}
