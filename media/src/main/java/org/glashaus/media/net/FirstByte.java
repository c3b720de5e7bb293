package org.glashaus.media.net;

import java.lang.foreign.MemorySegment;
import org.glashaus.media.bytes.Bytes;

/** Tells the protocols that share one UDP port apart, without trusting anything behind the second octet. */
public final class FirstByte {

    public enum Kind {
        STUN,
        DTLS,
        RTP,
        RTCP,
        /** ZRTP, TURN channels, or noise: dropped. */
        UNKNOWN
    }

    private FirstByte() {}

    public static Kind of(MemorySegment datagram, long off, int length) {
        return length < 2 ? Kind.UNKNOWN : of(Bytes.u8(datagram, off), Bytes.u8(datagram, off + 1));
    }

    public static Kind of(byte[] datagram, int off, int length) {
        return length < 2 ? Kind.UNKNOWN : of(Bytes.u8(datagram, off), Bytes.u8(datagram, off + 1));
    }

    // RFC 7983 §7: 0–3 STUN, 20–63 DTLS, 128–191 RTP or RTCP.
    // RFC 5761 §4: with both on one port, a second octet of 192–223 means RTCP.
    static Kind of(int first, int second) {
        if (first >= 128 && first <= 191) {
            return second >= 192 && second <= 223 ? Kind.RTCP : Kind.RTP;
        }
        if (first >= 20 && first <= 63) {
            return Kind.DTLS;
        }
        return first <= 3 ? Kind.STUN : Kind.UNKNOWN;
    }
}
