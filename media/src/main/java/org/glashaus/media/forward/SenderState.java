package org.glashaus.media.forward;

import org.glashaus.media.Limits;
import org.glashaus.media.rtcp.RtcpWriter;

/** What a slot has sent so far. */
final class SenderState {
    private long highestSequence;
    private int lastTimestamp;
    private long lastNanos;
    private boolean any;
    private long packets;
    private long octets;

    SenderState(int sequenceStart) {
        this.highestSequence = sequenceStart - 1L;
    }

    long highestSequence() {
        return highestSequence;
    }

    void sent(long extendedSequence, int timestamp, int payloadLength, long nowNanos) {
        if (extendedSequence > highestSequence) {
            highestSequence = extendedSequence;
            lastTimestamp = timestamp;
            lastNanos = nowNanos;
        }
        any = true;
        packets++;
        octets += payloadLength;
    }

    /** The RTP time at which a new stream begins: as much later as the clock says, and at least one tick. */
    int timestampAfter(long nowNanos, int clockRate) {
        if (!any) {
            return 0;
        }
        long elapsedMillis = Math.max(0, nowNanos - lastNanos) / 1_000_000;
        return lastTimestamp + (int) Math.max(1, elapsedMillis * clockRate / 1000);
    }

    /** Writes a compound of SR and SDES (RFC 3550 §6.1); returns its length. */
    int writeReport(RtcpWriter writer, byte[] out, int ssrc, byte[] cname, long ntpTimestamp, int rtpTimestamp) {
        writer.begin(out, 0, Limits.DATAGRAM_OCTETS);
        writer.senderReport(ssrc, ntpTimestamp, rtpTimestamp, packets, octets);
        writer.cname(ssrc, cname);
        return writer.length();
    }
}
