package org.glashaus.conference.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

/**
 * An ECDSA signature in the one form that counts: with r and s, r and n-s sign the same text, so that without the key
 * one can be had from the other. The smaller s is it, in DER (X.690 §10), which has one way to write a number.
 */
final class LowS {
    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 2;
    private static final int HEADERS = 6;

    private LowS() {}

    /** @param fixed r and s, each in as many octets (IEEE P1363) */
    static byte[] of(byte[] fixed, PublicKey signer) {
        int half = fixed.length / 2;
        BigInteger s = new BigInteger(1, fixed, half, half);
        return der(new BigInteger(1, fixed, 0, half), s.min(order(signer).subtract(s)));
    }

    static boolean is(byte[] der, PublicKey signer) {
        int sAt = der.length < HEADERS ? der.length : HEADERS + der[3];
        if (sAt <= HEADERS || sAt >= der.length) {
            return false;
        }
        BigInteger r = new BigInteger(der, 4, sAt - HEADERS);
        BigInteger s = new BigInteger(der, sAt, der.length - sAt);
        // Java takes a number without the zero that says that it is positive.
        return r.signum() > 0
                && s.signum() > 0
                && s.compareTo(order(signer).shiftRight(1)) <= 0
                && Arrays.equals(der, der(r, s));
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        byte[] first = r.toByteArray();
        byte[] second = s.toByteArray();
        int length = first.length + second.length;
        return ByteBuffer.allocate(HEADERS + length)
                .put(SEQUENCE)
                .put((byte) (HEADERS - 2 + length))
                .put(INTEGER)
                .put((byte) first.length)
                .put(first)
                .put(INTEGER)
                .put((byte) second.length)
                .put(second)
                .array();
    }

    private static BigInteger order(PublicKey signer) {
        return ((ECPublicKey) signer).getParams().getOrder();
    }
}
