package org.glashaus.conference.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows (RFC 9162 §2.1.1). It holds the roots of its complete subtrees, one for each bit of its size, so
 * a ledger of years takes no more memory than one of a day.
 */
final class MerkleTree {
    private final List<byte[]> peaks;
    private long size;

    MerkleTree() {
        this(new ArrayList<>(), 0);
    }

    private MerkleTree(List<byte[]> peaks, long size) {
        this.peaks = peaks;
        this.size = size;
    }

    MerkleTree copy() {
        return new MerkleTree(new ArrayList<>(peaks), size);
    }

    void add(byte[] leaf) {
        byte[] peak = MerkleHash.leaf(leaf);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = MerkleHash.node(peaks.removeLast(), peak);
        }
        peaks.add(peak);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(peaks.get(i), root);
        }
        return root;
    }
}
