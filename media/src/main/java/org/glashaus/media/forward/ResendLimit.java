package org.glashaus.media.forward;

import java.util.Arrays;
import org.glashaus.media.Limits;

/**
 * Bounds what one receiver gets again: one packet a few times and not at once, and all of it to a share of what it is sent
 * anyway. Whoever asks for everything again and again cannot make one packet of theirs into many of ours.
 */
final class ResendLimit {
    private static final int MASK = Limits.RING_PACKETS - 1;

    // By the low bits of the sequence number, like the ring; made when first needed, since most receivers lose nothing.
    private long[] sequences = {};
    private long[] lastNanos = {};
    private byte[] times = {};
    private int octetsLeft = Limits.RESEND_BURST_OCTETS / 2;

    /** A packet went out for the first time. */
    void sent(int octets) {
        octetsLeft = Math.min(Limits.RESEND_BURST_OCTETS, octetsLeft + octets / Limits.RESEND_SHARE);
    }

    /** Whether the packet may go out again now; if so it counts as sent. */
    boolean take(long sequence, int octets, long intervalNanos, long nowNanos) {
        if (octets > octetsLeft) {
            return false;
        }
        if (sequences.length == 0) {
            sequences = new long[MASK + 1];
            lastNanos = new long[MASK + 1];
            times = new byte[MASK + 1];
            Arrays.fill(sequences, -1);
        }
        int at = (int) sequence & MASK;
        if (sequences[at] != sequence) {
            sequences[at] = sequence;
            times[at] = 0;
        } else if (times[at] == Limits.RESENT_TIMES || nowNanos - lastNanos[at] < intervalNanos) {
            return false;
        }
        times[at]++;
        lastNanos[at] = nowNanos;
        octetsLeft -= octets;
        return true;
    }
}
