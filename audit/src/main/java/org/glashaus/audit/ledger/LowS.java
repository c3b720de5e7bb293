package org.glashaus.audit.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

/**
 * Whether an ECDSA signature has the one form that counts: with r and s, r and n-s sign the same text, so that without
 * the key one can be had from the other. The smaller s is it, in DER (X.690 §10), which has one way to write a number.
 */
final class LowS {
    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 2;
    private static final int HEADERS = 6;

    private LowS() {}

    static boolean is(byte[] der, ECPublicKey signer) {
        int sAt = der.length < HEADERS ? der.length : HEADERS + der[3];
        if (sAt <= HEADERS || sAt >= der.length) {
            return false;
        }
        BigInteger r = new BigInteger(der, 4, sAt - HEADERS);
        BigInteger s = new BigInteger(der, sAt, der.length - sAt);
        // Java takes a number without the zero that says that it is positive.
        return r.signum() > 0
                && s.signum() > 0
                && s.compareTo(signer.getParams().getOrder().shiftRight(1)) <= 0
                && Arrays.equals(der, der(r.toByteArray(), s.toByteArray()));
    }

    private static byte[] der(byte[] r, byte[] s) {
        return ByteBuffer.allocate(HEADERS + r.length + s.length)
                .put(SEQUENCE)
                .put((byte) (HEADERS - 2 + r.length + s.length))
                .put(INTEGER)
                .put((byte) r.length)
                .put(r)
                .put(INTEGER)
                .put((byte) s.length)
                .put(s)
                .array();
    }
}
