package org.glashaus.audit.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The two numbers of an ECDSA signature; r and n-s are a signature of the same text, and nobody needs the key for it. */
record RawSignature(BigInteger r, BigInteger s) {
    private static final BigInteger ORDER = order(HandMade.KEY);

    /** @param fixed both numbers, each in as many octets (IEEE P1363) */
    static RawSignature inP1363(byte[] fixed) {
        int half = fixed.length / 2;
        return new RawSignature(new BigInteger(1, fixed, 0, half), new BigInteger(1, fixed, half, half));
    }

    static RawSignature inDer(byte[] der) {
        byte[] r = Arrays.copyOfRange(der, 4, 4 + der[3]);
        byte[] s = Arrays.copyOfRange(der, 6 + r.length, der.length);
        return new RawSignature(new BigInteger(r), new BigInteger(s));
    }

    RawSignature withLowS() {
        return s.compareTo(ORDER.shiftRight(1)) > 0 ? twin() : this;
    }

    RawSignature twin() {
        return new RawSignature(r, ORDER.subtract(s));
    }

    byte[] der() {
        return der(r.toByteArray(), s.toByteArray());
    }

    static byte[] der(byte[] r, byte[] s) {
        return ByteBuffer.allocate(6 + r.length + s.length)
                .put(new byte[] {0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length})
                .put(r)
                .put(new byte[] {2, (byte) s.length})
                .put(s)
                .array();
    }

    /** The line of a head with the twin of its signature; of a leaf, as it is. */
    static String twinOf(String line) {
        return line.startsWith("{") ? line : resigned(line, of(line).twin().der());
    }

    static List<String> twinsOf(List<String> lines) {
        return lines.stream().map(RawSignature::twinOf).toList();
    }

    static RawSignature of(String head) {
        return inDer(Base64.getDecoder().decode(head.substring(head.lastIndexOf(' ') + 1)));
    }

    static String resigned(String head, byte[] signature) {
        return head.substring(0, head.lastIndexOf(' ') + 1)
                + Base64.getEncoder().encodeToString(signature);
    }

    private static BigInteger order(KeyPair key) {
        return ((ECPublicKey) key.getPublic()).getParams().getOrder();
    }
}
