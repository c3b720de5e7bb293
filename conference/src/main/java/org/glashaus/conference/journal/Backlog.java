package org.glashaus.conference.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Entries on their way to the store, and the count of what became of each. They stay here until they are written, so that
 * at every moment each entry that was told of is written, waiting or unwritten, and never two of them.
 */
final class Backlog {
    private final ArrayDeque<JournalEntry> waiting = new ArrayDeque<>();
    private final int most;
    private int inHand;
    private long written;
    private long unwritten;
    private boolean shut;

    /** @param most how many wait, besides those that are with the store */
    Backlog(int most) {
        this.most = most;
    }

    /** Whether it waits now; if not it is counted as unwritten. */
    synchronized boolean offer(JournalEntry entry) {
        if (shut || waiting.size() - inHand >= most) {
            unwritten++;
            return false;
        }
        return waiting.add(entry);
    }

    /** The oldest, for the store; the very same ones again until they are {@link #written}. */
    synchronized List<JournalEntry> oldest(int atMost) {
        if (inHand == 0) {
            inHand = Math.min(atMost, waiting.size());
        }
        List<JournalEntry> batch = new ArrayList<>(inHand);
        Iterator<JournalEntry> next = waiting.iterator();
        while (batch.size() < inHand) {
            batch.add(next.next());
        }
        return batch;
    }

    /** The store has what {@link #oldest} gave. */
    synchronized void written() {
        for (int i = 0; i < inHand; i++) {
            waiting.remove();
        }
        written += inHand;
        inHand = 0;
    }

    /** What comes from now on is unwritten. */
    synchronized void shut() {
        shut = true;
    }

    /** What waits is never written. */
    synchronized void giveUp() {
        shut = true;
        unwritten += waiting.size();
        waiting.clear();
        inHand = 0;
    }

    synchronized Counts counts() {
        return new Counts(written, waiting.size(), unwritten);
    }

    /** Of one moment. */
    record Counts(long written, int waiting, long unwritten) {}
}
