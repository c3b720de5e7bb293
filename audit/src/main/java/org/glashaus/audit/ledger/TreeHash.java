package org.glashaus.audit.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/** A hash in the tree of RFC 9162 §2.1.1. */
record TreeHash(ByteBuffer octets) {

    static TreeHash ofLeaf(byte[] line) {
        return new TreeHash(digest(new byte[] {0}, line));
    }

    static TreeHash ofNode(TreeHash left, TreeHash right) {
        return new TreeHash(digest(new byte[] {1}, left.octets.array(), right.octets.array()));
    }

    static TreeHash read(String hex) {
        return new TreeHash(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    String hex() {
        return HexFormat.of().formatHex(octets.array());
    }

    private static ByteBuffer digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(sha256::update);
            return ByteBuffer.wrap(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The root of a row of leaves that comes one by one. */
    static final class Row {
        private final Deque<Subtree> subtrees = new ArrayDeque<>();
        private long leaves;

        private record Subtree(long leaves, TreeHash root) {}

        void add(TreeHash leaf) {
            Subtree last = new Subtree(1, leaf);
            while (!subtrees.isEmpty() && subtrees.getLast().leaves() == last.leaves()) {
                Subtree left = subtrees.removeLast();
                last = new Subtree(2 * left.leaves(), ofNode(left.root(), last.root()));
            }
            subtrees.addLast(last);
            leaves++;
        }

        long leaves() {
            return leaves;
        }

        TreeHash root() {
            if (subtrees.isEmpty()) {
                return new TreeHash(digest());
            }
            Iterator<Subtree> fromTheRight = subtrees.descendingIterator();
            TreeHash root = fromTheRight.next().root();
            while (fromTheRight.hasNext()) {
                root = ofNode(fromTheRight.next().root(), root);
            }
            return root;
        }
    }
}
