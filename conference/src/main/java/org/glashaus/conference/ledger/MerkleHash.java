package org.glashaus.conference.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hashes of the tree; the prefixes keep a node from passing for a leaf. */
final class MerkleHash {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleHash() {}

    // RFC 9162 §2.1.1: MTH({d[0]}) = HASH(0x00 || d[0]).
    static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    // RFC 9162 §2.1.1: MTH(D_n) = HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n])).
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    // RFC 9162 §2.1.1: "The hash of an empty list is the hash of an empty string".
    static byte[] empty() {
        return sha256().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
