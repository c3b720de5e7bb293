package org.glashaus.media.forward;

import org.glashaus.media.Limits;

/** What of a stream has not come although later packets have, in order: to be asked for, a few times, for a while. */
final class MissingPackets {
    private static final int MOST = Limits.MISSING_PACKETS;

    private final long[] sequences = new long[MOST];
    private final long[] noticedNanos = new long[MOST];
    private final long[] askNanos = new long[MOST];
    private final int[] asked = new int[Limits.ASKED_AT_ONCE];
    private int count;
    private long dueNanos = Long.MAX_VALUE;
    private boolean gaveUp;

    boolean isEmpty() {
        return count == 0;
    }

    /** The packets from {@code first} up to {@code end}, without it, were jumped over. */
    void noticed(long first, long end, long nowNanos) {
        if (end - first > MOST - count) {
            count = 0;
            dueNanos = Long.MAX_VALUE;
            gaveUp = true;
            return;
        }
        for (long sequence = first; sequence < end; sequence++) {
            sequences[count] = sequence;
            noticedNanos[count] = nowNanos;
            askNanos[count] = nowNanos + Limits.REORDERING_NANOS;
            count++;
        }
        dueNanos = Math.min(dueNanos, nowNanos + Limits.REORDERING_NANOS);
    }

    void arrived(long sequence) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (sequences[i] != sequence) {
                keep(i, kept++);
            }
        }
        count = kept;
    }

    private void keep(int from, int to) {
        sequences[to] = sequences[from];
        noticedNanos[to] = noticedNanos[from];
        askNanos[to] = askNanos[from];
    }

    /** When something is to be asked for or given up. */
    long dueNanos() {
        return count == 0 ? Long.MAX_VALUE : dueNanos;
    }

    /** How many are to be asked for now; {@link #asked} holds their numbers, ascending. Those asked for too long go. */
    int due(long nowNanos) {
        if (nowNanos < dueNanos()) {
            return 0;
        }
        int due = 0;
        int kept = 0;
        long next = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            if (nowNanos - noticedNanos[i] >= Limits.GIVE_UP_NANOS) {
                gaveUp = true;
                continue;
            }
            if (askNanos[i] - nowNanos <= 0 && due < asked.length) {
                asked[due++] = (int) sequences[i] & 0xffff;
                askNanos[i] = nowNanos + Limits.ASK_AGAIN_NANOS;
            }
            next = Math.min(next, Math.min(askNanos[i], noticedNanos[i] + Limits.GIVE_UP_NANOS));
            keep(i, kept++);
        }
        count = kept;
        dueNanos = next;
        return due;
    }

    int[] asked() {
        return asked;
    }

    /** Whether packets were given up since the last call. */
    boolean takeGaveUp() {
        boolean any = gaveUp;
        gaveUp = false;
        return any;
    }
}
