package org.glashaus.conference.ledger;

import java.util.ArrayList;
import java.util.List;

/** Proofs over all leaves of a ledger, for whoever asks for one; the running server keeps no leaves in memory. */
public final class MerkleProofs {
    private final List<byte[]> leaves;

    /** @param leaves their lines, without the line's end */
    public MerkleProofs(List<byte[]> leaves) {
        this.leaves = leaves.stream().map(MerkleHash::leaf).toList();
    }

    public byte[] root(int size) {
        return size == 0 ? MerkleHash.empty() : root(0, size);
    }

    // RFC 9162 §2.1.3.1: PATH(m, D_n).
    public List<byte[]> inclusion(int leaf, int size) {
        if (leaf < 0 || leaf >= size || size > leaves.size()) {
            throw new IllegalArgumentException("There is no leaf " + leaf + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(leaf, 0, size, path);
        return path;
    }

    private void path(int leaf, int from, int to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        int split = from + split(to - from);
        if (leaf < split) {
            path(leaf, from, split, path);
            path.add(root(split, to));
        } else {
            path(leaf, split, to, path);
            path.add(root(from, split));
        }
    }

    // RFC 9162 §2.1.4.1: PROOF(m, D_n) = SUBPROOF(m, D_n, true).
    public List<byte[]> consistency(int older, int newer) {
        if (older < 1 || older > newer || newer > leaves.size()) {
            throw new IllegalArgumentException("There is no way from " + older + " to " + newer + " leaves");
        }
        List<byte[]> proof = new ArrayList<>();
        if (older < newer) {
            subproof(older, 0, newer, true, proof);
        }
        return proof;
    }

    private void subproof(int older, int from, int to, boolean whole, List<byte[]> proof) {
        if (older == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        int split = from + split(to - from);
        if (older <= split) {
            subproof(older, from, split, whole, proof);
            proof.add(root(split, to));
        } else {
            subproof(older, split, to, false, proof);
            proof.add(root(from, split));
        }
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = from + split(to - from);
        return MerkleHash.node(root(from, split), root(split, to));
    }

    /** The largest power of two below this. */
    private static int split(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }
}
