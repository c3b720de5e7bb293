package org.glashaus.conference.dtls;

import java.util.BitSet;
import org.glashaus.conference.limits.Limits;

/**
 * Stands before Bouncy Castle and loses, as a network might, what Bouncy Castle does not bear: absurd handshake messages
 * (it reserves memory for whatever length a fragment claims, up to 16 MiB, and for 16 messages ahead), and a client's
 * change of ciphers that overtakes its CertificateVerify (from then on it would not look at the CertificateVerify any
 * more, however often it came again, and the handshake could only time out).
 *
 * <pre>
 * RFC 6347 §4.1   0 type | 1 version | 3 epoch | 5 sequence number | 11 length | 13 fragment
 * RFC 6347 §4.2.2 0 type | 1 length | 4 message sequence | 6 fragment offset | 9 fragment length | 12 body
 * </pre>
 */
final class HandshakeGuard {
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final int RECORD_HEADER = 13;
    private static final int MESSAGE_HEADER = 12;
    private static final int CERTIFICATE_VERIFY = 15;

    /** Octets of the CertificateVerify that have come. */
    private final BitSet verifyOctets = new BitSet();

    private boolean changeMayCome;

    /** {@code awaitsVerify}: true on the server, which asks for a CertificateVerify. */
    HandshakeGuard(boolean awaitsVerify) {
        this.changeMayCome = !awaitsVerify;
    }

    /** How many of the datagram's octets Bouncy Castle may see: whole records from its start. */
    int admit(byte[] datagram) {
        int at = 0;
        while (at + RECORD_HEADER <= datagram.length) {
            int start = at + RECORD_HEADER;
            int end = start + number(datagram, at + 11, 2);
            if (end > datagram.length) {
                return at;
            }
            boolean clear = number(datagram, at + 3, 2) == 0;
            if (clear && datagram[at] == HANDSHAKE) {
                if (!isBearable(datagram, start, end)) {
                    return at;
                }
                noteVerify(datagram, start, end);
            }
            if (clear && datagram[at] == CHANGE_CIPHER_SPEC && !changeMayCome) {
                return at;
            }
            at = end;
        }
        return at;
    }

    /** Whether a record's handshake messages keep within what we read. */
    static boolean isBearable(byte[] text, int start, int end) {
        int at = start;
        while (at + MESSAGE_HEADER <= end) {
            if (number(text, at + 1, 3) > Limits.DTLS_MESSAGE_OCTETS) {
                return false;
            }
            at += MESSAGE_HEADER + number(text, at + 9, 3);
        }
        return at == end;
    }

    private void noteVerify(byte[] text, int start, int end) {
        for (int at = start; !changeMayCome && at + MESSAGE_HEADER <= end; ) {
            int fragmentLength = number(text, at + 9, 3);
            if (text[at] == CERTIFICATE_VERIFY) {
                int offset = number(text, at + 6, 3);
                int length = number(text, at + 1, 3);
                if (offset + fragmentLength <= length) {
                    verifyOctets.set(offset, offset + fragmentLength);
                    changeMayCome = verifyOctets.nextClearBit(0) >= length;
                }
            }
            at += MESSAGE_HEADER + fragmentLength;
        }
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
