package org.glashaus.media.forward;

import java.util.Arrays;
import org.glashaus.media.Limits;
import org.glashaus.media.rtp.RtpView;

/** What was received of one SSRC: extended sequence, loss and jitter (RFC 3550 appendix A.1, A.3, A.8). */
public final class Reception {
    /** The count of rollovers begins at one, so that a packet from just before the first one stays positive. */
    private static final long START = 0x1_0000L;

    private static final int WINDOW = Limits.RECEPTION_WINDOW_PACKETS;

    /** Which of the last numbers have come: a retransmission may bring a packet that is here already. */
    private final long[] seen = new long[WINDOW / Long.SIZE];

    private final int ssrc;
    private final int clockRate;
    private long firstExtended = -1;
    private long highestExtended = -1;
    private long packets;
    private long packetsAtReport;
    private long expectedAtReport;
    private long transit;
    private double jitter;
    private int lastReportNtp;
    private long lastReportNanos;

    Reception(int ssrc, int clockRate) {
        this.ssrc = ssrc;
        this.clockRate = clockRate;
    }

    public int ssrc() {
        return ssrc;
    }

    public boolean any() {
        return highestExtended >= 0;
    }

    /** Counts the packet and returns its sequence number extended by the rollovers seen; −1 if it was here before. */
    long received(RtpView packet, long nowNanos) {
        long arrival = nowNanos / 1000 * clockRate / 1_000_000;
        long transitNow = arrival - packet.timestamp();
        if (any()) {
            // RFC 3550 A.8; the difference is taken modulo 2^32, as the timestamps are.
            long difference = Math.abs((long) (int) (transitNow - transit));
            jitter += (difference - jitter) / 16;
        }
        transit = transitNow;
        long extended = extend(packet.sequence());
        if (firstExtended < 0) {
            firstExtended = extended;
        }
        packets++;
        return take(extended);
    }

    // RFC 4588 §4: a retransmission is a stream of its own; reports on the original go on telling what was lost of it.
    /** The same for a packet that came as a retransmission; it does not count as received. */
    long recovered(RtpView packet) {
        return any() ? take(extend(packet.sequence())) : -1;
    }

    private long take(long extended) {
        if (extended <= highestExtended - WINDOW) {
            return -1;
        }
        if (extended > highestExtended) {
            forget(extended);
            highestExtended = extended;
        } else if ((seen[word(extended)] & 1L << extended) != 0) {
            return -1;
        }
        seen[word(extended)] |= 1L << extended;
        return extended;
    }

    /** Makes room for the numbers after the highest, up to the new one. */
    private void forget(long newHighest) {
        if (newHighest - highestExtended >= WINDOW) {
            Arrays.fill(seen, 0);
            return;
        }
        for (long extended = highestExtended + 1; extended <= newHighest; extended++) {
            seen[word(extended)] &= ~(1L << extended);
        }
    }

    private static int word(long extended) {
        return (int) (extended % WINDOW) >>> 6;
    }

    long highestExtended() {
        return highestExtended;
    }

    private long extend(int sequence) {
        return any() ? highestExtended + (short) (sequence - (int) highestExtended) : START + sequence;
    }

    void senderReport(long ntpTimestamp, long nowNanos) {
        lastReportNtp = (int) (ntpTimestamp >>> 16);
        lastReportNanos = nowNanos;
    }

    /** Loss since the last call as a fraction of 256. */
    public int takeFractionLost() {
        long expected = expected();
        long expectedNow = expected - expectedAtReport;
        long lost = expectedNow - (packets - packetsAtReport);
        expectedAtReport = expected;
        packetsAtReport = packets;
        return expectedNow <= 0 || lost <= 0 ? 0 : (int) Math.min(255, (lost << 8) / expectedNow);
    }

    /** RFC 3550 §6.4.1: a signed number of 24 bits. */
    public int cumulativeLost() {
        return (int) Math.clamp(expected() - packets, -0x80_0000L, 0x7f_ffffL);
    }

    private long expected() {
        return any() ? highestExtended - firstExtended + 1 : 0;
    }

    /** Highest sequence number received, with the count of rollovers above it. */
    public long highestSequence() {
        return highestExtended - START & 0xffff_ffffL;
    }

    public long jitter() {
        return (long) jitter;
    }

    /** The middle 32 bits of the sender's last NTP time. */
    public int lastSenderReport() {
        return lastReportNtp;
    }

    /** Units of 1/65536 s since that report came; 0 if none did. */
    public long delaySinceSenderReport(long nowNanos) {
        return lastReportNtp == 0 ? 0 : (nowNanos - lastReportNanos) / 1000 * 65_536 / 1_000_000 & 0xffff_ffffL;
    }
}
