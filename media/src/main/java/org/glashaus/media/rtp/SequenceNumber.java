package org.glashaus.media.rtp;

/** Arithmetic of 16-bit sequence numbers that wrap. */
public final class SequenceNumber {
    private static final int HALF = 0x8000;

    private SequenceNumber() {}

    /** How far {@code sequence} is ahead of {@code from}, −32768 … 32767 (serial number arithmetic, RFC 1982 §3.2). */
    public static int difference(int sequence, int from) {
        return (short) (sequence - from);
    }

    /** Whether {@code sequence} comes after {@code than}; of two that are half the circle apart, neither is newer. */
    public static boolean isNewer(int sequence, int than) {
        int ahead = sequence - than & 0xffff;
        return ahead != 0 && ahead < HALF;
    }

    /** The extended number nearest to {@code reference} that ends in {@code sequence}; below zero before the start. */
    public static long unwrap(long reference, int sequence) {
        return reference + difference(sequence, (int) reference & 0xffff);
    }

    // RFC 3711 §3.3.1 and appendix A
    /**
     * The packet index that {@code sequence} most likely has when {@code highest} is the largest authenticated so far;
     * −1 if it would lie before the first rollover period.
     */
    public static long guessIndex(long highest, int sequence) {
        long rollover = highest >>> 16;
        int last = (int) highest & 0xffff;
        if (last < HALF) {
            if (sequence - last > HALF) {
                rollover--;
            }
        } else if (last - HALF > sequence) {
            rollover++;
        }
        return rollover < 0 ? -1 : rollover << 16 | sequence;
    }
}
