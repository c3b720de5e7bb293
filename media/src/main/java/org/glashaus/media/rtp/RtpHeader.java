package org.glashaus.media.rtp;

import org.glashaus.media.bytes.Bytes;

/**
 * The fixed header (RFC 3550 §5.1) by named offsets.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           timestamp                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                             SSRC                              |
 * +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
 * |            CSRCs (CC words), then, with X, the extension      |
 * </pre>
 */
public final class RtpHeader {
    public static final int FIXED_LENGTH = 12;
    static final int EXTENSION_HEADER_LENGTH = 4;

    private static final int MARKER_AND_TYPE = 1;
    private static final int SEQUENCE = 2;
    private static final int TIMESTAMP = 4;
    private static final int SSRC = 8;

    private RtpHeader() {}

    /** Octets of header, CSRCs and extension; −1 if these are no RTP header of version 2 that fits the length. */
    public static int length(byte[] b, int off, int length) {
        if (length < FIXED_LENGTH || (b[off] & 0xc0) != 0x80) {
            return -1;
        }
        int header = FIXED_LENGTH + 4 * csrcCount(b, off);
        if (hasExtension(b, off)) {
            if (header + EXTENSION_HEADER_LENGTH > length) {
                return -1;
            }
            header += EXTENSION_HEADER_LENGTH + 4 * Bytes.u16(b, off + header + 2);
        }
        return header <= length ? header : -1;
    }

    static int csrcCount(byte[] b, int off) {
        return b[off] & 0x0f;
    }

    static boolean hasExtension(byte[] b, int off) {
        return (b[off] & 0x10) != 0;
    }

    static boolean hasPadding(byte[] b, int off) {
        return (b[off] & 0x20) != 0;
    }

    static boolean marker(byte[] b, int off) {
        return (b[off + MARKER_AND_TYPE] & 0x80) != 0;
    }

    static int payloadType(byte[] b, int off) {
        return b[off + MARKER_AND_TYPE] & 0x7f;
    }

    public static int sequence(byte[] b, int off) {
        return Bytes.u16(b, off + SEQUENCE);
    }

    static int timestamp(byte[] b, int off) {
        return Bytes.i32(b, off + TIMESTAMP);
    }

    public static int ssrc(byte[] b, int off) {
        return Bytes.i32(b, off + SSRC);
    }

    static void put(byte[] b, int off, int payloadType, boolean marker, int sequence, int timestamp, int ssrc) {
        Bytes.putU8(b, off, 0x80);
        Bytes.putU8(b, off + MARKER_AND_TYPE, payloadType & 0x7f | (marker ? 0x80 : 0));
        Bytes.putU16(b, off + SEQUENCE, sequence);
        Bytes.putI32(b, off + TIMESTAMP, timestamp);
        Bytes.putI32(b, off + SSRC, ssrc);
    }

    /** Gives the packet another payload type, number and source; marker, time and extensions stay. Padding is gone. */
    static void readdress(byte[] b, int off, int payloadType, int sequence, int ssrc) {
        b[off] &= ~0x20;
        Bytes.putU8(b, off + MARKER_AND_TYPE, payloadType & 0x7f | b[off + MARKER_AND_TYPE] & 0x80);
        Bytes.putU16(b, off + SEQUENCE, sequence);
        Bytes.putI32(b, off + SSRC, ssrc);
    }

    static void setExtension(byte[] b, int off) {
        b[off] |= 0x10;
    }
}
