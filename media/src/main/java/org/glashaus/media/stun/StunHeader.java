package org.glashaus.media.stun;

/**
 * The header (RFC 8489 §5) by named offsets.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 0|     STUN Message Type     |         Message Length        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                  Magic Cookie (0x2112a442)                    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 Transaction ID (12 octets)                    |
 * </pre>
 */
final class StunHeader {
    static final int LENGTH = 20;
    static final int MESSAGE_LENGTH = 2;
    static final int COOKIE = 4;
    static final int TRANSACTION_ID = 8;
    static final int TRANSACTION_ID_LENGTH = 12;

    static final int MAGIC_COOKIE = 0x2112_a442;

    static final int BINDING = 0x001;

    private StunHeader() {}

    // RFC 8489 §5: the two class bits stand between the method's bits.
    static int type(int method, StunClass messageClass) {
        int bits = messageClass.ordinal();
        return method & 0x000f | (bits & 1) << 4 | (method & 0x0070) << 1 | (bits & 2) << 7 | (method & 0x0f80) << 2;
    }

    static int method(int type) {
        return type & 0x000f | (type & 0x00e0) >> 1 | (type & 0x3e00) >> 2;
    }

    static StunClass messageClass(int type) {
        return StunClass.of((type & 0x0010) >> 4 | (type & 0x0100) >> 7);
    }
}
