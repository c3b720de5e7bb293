package org.glashaus.audit.ledger;

import java.util.Iterator;
import java.util.List;

/** Whether a proof shows what it says, by the algorithms of RFC 9162. */
final class Proofs {
    private Proofs() {}

    // RFC 9162 §2.1.3.2: verifying an inclusion proof.
    static boolean includes(TreeHash leaf, long index, long size, List<TreeHash> path, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        TreeHash r = leaf;
        for (TreeHash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.ofNode(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    // RFC 9162 §2.1.4.2: verifying consistency between two tree heads.
    static boolean consistent(long first, TreeHash firstRoot, long second, TreeHash secondRoot, List<TreeHash> path) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Iterator<TreeHash> rest = path.iterator();
        TreeHash fr = Long.bitCount(first) == 1 ? firstRoot : rest.next();
        TreeHash sr = fr;
        while (rest.hasNext()) {
            TreeHash c = rest.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.ofNode(c, fr);
                sr = TreeHash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }
}
