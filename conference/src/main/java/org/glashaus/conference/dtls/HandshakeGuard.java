package org.glashaus.conference.dtls;

/**
 * Keeps absurd handshake messages from Bouncy Castle, which reserves memory for whatever length a fragment claims, up to
 * 16 MiB and for 16 messages ahead.
 *
 * <pre>
 * RFC 6347 §4.1   0 type | 1 version | 3 epoch | 5 sequence number | 11 length | 13 fragment
 * RFC 6347 §4.2.2 0 type | 1 length | 4 message sequence | 6 fragment offset | 9 fragment length | 12 body
 * </pre>
 */
final class HandshakeGuard {
    private static final int HANDSHAKE = 22;
    private static final int RECORD_HEADER = 13;
    private static final int MESSAGE_HEADER = 12;

    private HandshakeGuard() {}

    /** False if a clear handshake message in the datagram claims to be longer than we read. */
    static boolean admits(byte[] datagram) {
        int at = 0;
        while (at + RECORD_HEADER <= datagram.length) {
            int epoch = number(datagram, at + 3, 2);
            int end = at + RECORD_HEADER + number(datagram, at + 11, 2);
            if (end > datagram.length) {
                return false;
            }
            if (datagram[at] == HANDSHAKE && epoch == 0 && !admits(datagram, at + RECORD_HEADER, end)) {
                return false;
            }
            at = end;
        }
        return at == datagram.length;
    }

    /** The same for the messages of one record's text. */
    static boolean admits(byte[] text, int start, int end) {
        int at = start;
        while (at + MESSAGE_HEADER <= end) {
            if (number(text, at + 1, 3) > DtlsLimits.HANDSHAKE_MESSAGE_OCTETS) {
                return false;
            }
            at += MESSAGE_HEADER + number(text, at + 9, 3);
        }
        return at == end;
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
