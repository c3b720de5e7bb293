package org.glashaus.audit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;

/**
 * The one form of an ECDSA signature that counts (ADR 0981, 1231): with r and s, r and n-s sign the same text, so that without
 * the key one can be had from the other. The smaller s is it, in DER (X.690 §10), which has one way to write a number.
 */
public final class LowS {
    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 2;
    private static final int HEADER = 2;
    /** From here on a length takes an octet more, that says so: of the common curves on P-521 only. */
    private static final int LONG_FORM = 128;

    private static final byte ONE_OCTET_OF_LENGTH = (byte) 0x81;

    private LowS() {}

    public static boolean is(byte[] der, ECPublicKey signer) {
        try {
            return Arrays.equals(der, of(der, signer));
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    /** The signature itself or its twin. */
    public static byte[] of(byte[] der, ECPublicKey signer) {
        BigInteger r;
        BigInteger s;
        try {
            int rAt = der[1] == ONE_OCTET_OF_LENGTH ? HEADER + 1 : HEADER;
            int sAt = rAt + HEADER + der[rAt + 1];
            r = new BigInteger(der, rAt + HEADER, der[rAt + 1]);
            s = new BigInteger(der, sAt + HEADER, der[sAt + 1]);
        } catch (IndexOutOfBoundsException cutOff) {
            throw new IllegalArgumentException("no signature in DER", cutOff);
        }
        BigInteger order = signer.getParams().getOrder();
        // Java takes a number without the zero that says that it is positive.
        if (r.signum() <= 0 || s.signum() <= 0 || s.compareTo(order) >= 0) {
            throw new IllegalArgumentException("no two numbers below the order of the curve");
        }
        return der(r.toByteArray(), s.min(order.subtract(s)).toByteArray());
    }

    private static byte[] der(byte[] r, byte[] s) {
        int length = 2 * HEADER + r.length + s.length;
        ByteBuffer der = ByteBuffer.allocate(HEADER + 1 + length).put(SEQUENCE);
        if (length >= LONG_FORM) {
            der.put(ONE_OCTET_OF_LENGTH);
        }
        der.put((byte) length)
                .put(INTEGER)
                .put((byte) r.length)
                .put(r)
                .put(INTEGER)
                .put((byte) s.length)
                .put(s);
        return Arrays.copyOf(der.array(), der.position());
    }
}
