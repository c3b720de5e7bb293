package org.glashaus.tools.load;

import java.util.Arrays;
import org.glashaus.media.bytes.Bytes;

/** The moment of sending, hidden where decoders do not look, so that whoever receives it knows how long it took. */
final class Stamp {
    private static final long MARK = 0x676c617368617573L;
    static final int OCTETS = 16;

    private Stamp() {}

    /** A VP8 decoder reads its last partition as far as it needs (RFC 6386 §9.5) and ignores what follows. */
    static byte[] picture(byte[] frame, int filler, long nowNanos) {
        byte[] stamped = Arrays.copyOf(frame, frame.length + filler + OCTETS);
        put(stamped, nowNanos);
        return stamped;
    }

    // RFC 6716 §3.2.5: one frame (code 0) becomes code 3 with one frame and padding
    static byte[] sound(byte[] packet, long nowNanos) {
        byte[] stamped = new byte[packet.length + 2 + OCTETS];
        stamped[0] = (byte) (packet[0] | 3);
        stamped[1] = 0x41;
        stamped[2] = OCTETS;
        System.arraycopy(packet, 1, stamped, 3, packet.length - 1);
        put(stamped, nowNanos);
        return stamped;
    }

    private static void put(byte[] data, long nowNanos) {
        Bytes.putI64(data, data.length - OCTETS, MARK);
        Bytes.putI64(data, data.length - 8, nowNanos);
    }

    /** When the packet was sent; −1 if it does not say. */
    static long read(byte[] data, int offset, int length) {
        int at = offset + length - OCTETS;
        return length > OCTETS && Bytes.i64(data, at) == MARK ? Bytes.i64(data, at + 8) : -1;
    }
}
