package org.glashaus.audit.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** RFC 9162 §2.1.1, §2.1.3.1 and §2.1.4.1 as they are written, with no thought of speed. */
final class Reference {
    private Reference() {}

    static byte[] root(List<byte[]> d) {
        return switch (d.size()) {
            case 0 -> sha256();
            case 1 -> sha256(new byte[] {0}, d.getFirst());
            default -> sha256(new byte[] {1}, root(d.subList(0, k(d))), root(d.subList(k(d), d.size())));
        };
    }

    static List<TreeHash> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return List.of();
        }
        List<byte[]> left = d.subList(0, k(d));
        List<byte[]> right = d.subList(k(d), d.size());
        return m < k(d) ? with(path(m, left), right) : with(path(m - k(d), right), left);
    }

    static List<TreeHash> proof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(hash(d));
        }
        List<byte[]> left = d.subList(0, k(d));
        List<byte[]> right = d.subList(k(d), d.size());
        return m <= k(d) ? with(proof(m, left, b), right) : with(proof(m - k(d), right, false), left);
    }

    static TreeHash hash(List<byte[]> d) {
        return TreeHash.read(HexFormat.of().formatHex(root(d)));
    }

    private static int k(List<byte[]> d) {
        int k = 1;
        while (2 * k < d.size()) {
            k *= 2;
        }
        return k;
    }

    private static List<TreeHash> with(List<TreeHash> path, List<byte[]> last) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(hash(last));
        return longer;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
