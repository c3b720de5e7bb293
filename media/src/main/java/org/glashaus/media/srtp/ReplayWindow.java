package org.glashaus.media.srtp;

import java.util.Arrays;
import org.glashaus.media.Limits;

/** Which of the newest indices were used, one bit each in a ring (RFC 3711 §3.3.2). */
final class ReplayWindow {
    private static final int SIZE = Limits.SRTP_REPLAY_WINDOW_PACKETS;
    private static final int MASK = SIZE - 1;

    private final long[] used = new long[SIZE / Long.SIZE];
    private long highest = -1;

    /** The largest index used, −1 before the first. */
    long highest() {
        return highest;
    }

    boolean isBehind(long index) {
        return index <= highest - SIZE;
    }

    /** For an index that is not behind the window. */
    boolean isUsed(long index) {
        return index <= highest && (used[word(index)] & bit(index)) != 0;
    }

    /** For an index that is not behind the window. */
    void use(long index) {
        if (index > highest) {
            forget(highest + 1, index);
            highest = index;
        }
        used[word(index)] |= bit(index);
    }

    private void forget(long from, long to) {
        if (to - from >= SIZE) {
            Arrays.fill(used, 0);
            return;
        }
        for (long index = from; index <= to; index++) {
            used[word(index)] &= ~bit(index);
        }
    }

    private static int word(long index) {
        return ((int) index & MASK) / Long.SIZE;
    }

    private static long bit(long index) {
        return 1L << index;
    }
}
