package org.glashaus.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.ledger.LeafKind.Leaf;
import org.glashaus.audit.ledger.LedgerLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger from its first line to its last, and compares each head with the tree over the leaves before it. All
 * heads are consistent if each is the head of the same row of leaves.
 */
final class LedgerExamination implements LedgerLines.Reader {
    private final Optional<SignedHead> seen;
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final TreeHash.Row row = new TreeHash.Row();

    private long lines;
    private long heads;
    private long nextHead;
    private long leavesAtLastHead;
    /** How many more leaves there are than the heads so far knew of. */
    private long surplus;

    private boolean rootsDiffer;
    private boolean whole = true;
    private @Nullable SignedHead newest;
    private @Nullable PublicHalf key;
    private @Nullable PublicHalf keyOfSeen;
    private @Nullable TreeHash rootAtSeen;
    private @Nullable SignedHead sameNumberAsSeen;

    LedgerExamination(Optional<SignedHead> seen) {
        this.seen = seen;
    }

    @Override
    public void line(Line line) {
        lines++;
        String text = new String(line.octets(), StandardCharsets.ISO_8859_1);
        if (!line.whole()) {
            whole = false;
            faults.add(place() + " has no end or is longer than a line of a ledger: it was cut off or changed.");
            return;
        }
        if (text.startsWith("{")) {
            leaf(line.octets(), text);
            return;
        }
        SignedHead.read(text).ifPresentOrElse(this::head, () -> {
            faults.add(place() + " is neither a leaf nor a head: it was changed or put there.");
        });
    }

    private void leaf(byte[] octets, String text) {
        Optional<Leaf> read = LeafKind.read(text);
        if (read.isEmpty()) {
            faults.add("Leaf " + row.leaves() + " (line " + lines
                    + ") is not written as any leaf is: it was changed or put there.");
        }
        read.filter(leaf -> leaf.kind() == LeafKind.KEY_TAKEN).ifPresent(this::keyTaken);
        row.add(TreeHash.ofLeaf(octets));
        seen.filter(head -> head.size() == row.leaves()).ifPresent(head -> rootAtSeen = row.root());
    }

    private void keyTaken(Leaf leaf) {
        Optional<PublicHalf> taken = PublicHalf.read(leaf.members().getOrDefault("key", ""));
        if (taken.isEmpty()) {
            faults.add("Leaf " + row.leaves() + " (line " + lines + ") holds no key on the curve P-256.");
            return;
        }
        if (key != null) {
            remarks.add(
                    "From leaf " + row.leaves() + " on another key signs, since the key folder no longer held the one"
                            + " before; ask the host why.");
        }
        key = taken.get();
        if (seen.isPresent() && seen.get().keyId().equals(key.id())) {
            keyOfSeen = key;
        }
    }

    private void head(SignedHead head) {
        heads++;
        boolean again = newest != null && newest.number() == head.number();
        newest = head;
        if (seen.isPresent() && seen.get().number() == head.number()) {
            sameNumberAsSeen = head;
        }
        number(head, again);
        if (key == null || !key.id().equals(head.keyId()) || !key.signed(head)) {
            faults.add("Head " + head.number() + " (line " + lines + ", after leaf " + (row.leaves() - 1)
                    + ") is not signed by the ledger's key: the head or the leaf with the key was changed.");
        } else {
            compare(head);
        }
        leavesAtLastHead = row.leaves();
    }

    private void number(SignedHead head, boolean again) {
        if (head.number() != nextHead) {
            String where = " (line " + lines + ", after leaf " + (row.leaves() - 1) + ")";
            faults.add(
                    again
                            ? "Head " + head.number() + where + " stands there twice."
                            : head.number() > nextHead
                                    ? "Before head " + head.number() + where + " head " + nextHead
                                            + " is missing: it was taken out or moved."
                                    : "Head " + head.number() + where + " is out of order, head " + nextHead
                                            + " was to come: it was moved or put there.");
        }
        nextHead = head.number() + 1;
    }

    /** Once the leaves differ all roots do, so after that only their number tells more. */
    private void compare(SignedHead head) {
        long more = row.leaves() - head.size() - surplus;
        surplus += more;
        if (more == 0 && (rootsDiffer || row.root().equals(head.rootHash()))) {
            return;
        }
        rootsDiffer = true;
        String signs = ", says head " + head.number() + " (line " + lines + "), ";
        if (more > 0) {
            faults.add(leaves() + signs + "which knows of " + more + " fewer: added or doubled, or its place changed.");
        } else if (more < 0) {
            faults.add(leaves() + signs + "which knows of " + -more + " more: taken out, or its place changed.");
        } else {
            faults.add(leaves() + signs + "which signs others: changed, exchanged or in another order.");
        }
    }

    /** Since the last head. */
    private String leaves() {
        long first = leavesAtLastHead;
        long last = row.leaves() - 1;
        if (last < first) {
            return "No leaf stands after leaf " + (first - 1) + " where one did";
        }
        return first == last
                ? "Leaf " + first + " is not as it was"
                : "The leaves " + first + " to " + last + " are not as they were";
    }

    private String place() {
        return "Line " + lines + ", after leaf " + (row.leaves() - 1) + ",";
    }

    /** @param anchor the key that the reader trusts */
    Examined finish(PublicHalf anchor) {
        if (newest == null) {
            faults.add("There is no signed head: what stands here is vouched for by nobody.");
        }
        if (newest != null && row.leaves() > leavesAtLastHead) {
            faults.add("The leaves " + leavesAtLastHead + " to " + (row.leaves() - 1)
                    + " stand after the newest head, and none signs them: somebody added them, or a server was killed in"
                    + " mid-write (its next start drops them, and none had been acknowledged).");
        }
        if (key != null && !key.id().equals(anchor.id())) {
            faults.add("The newest key of the ledger is " + key.id() + ", and not the one given, " + anchor.id()
                    + ": whoever signed, it was not its owner.");
        }
        seen.ifPresent(head -> compareWithSeen(head, anchor));
        return new Examined(row.leaves(), heads, Optional.ofNullable(newest), faults, remarks);
    }

    private void compareWithSeen(SignedHead head, PublicHalf anchor) {
        PublicHalf signer = keyOfSeen == null ? anchor : keyOfSeen;
        if (!signer.id().equals(head.keyId()) || !signer.signed(head)) {
            faults.add("The head that was seen, number " + head.number() + ", is not signed by a key of this ledger.");
            return;
        }
        if (head.size() > row.leaves()) {
            faults.add("The head that was seen signs " + head.size() + " leaves, and only " + row.leaves()
                    + " are here: leaf " + row.leaves() + " and all after it were cut off.");
        } else if (rootAtSeen == null || !rootAtSeen.equals(head.rootHash())) {
            faults.add("The leaves 0 to " + (head.size() - 1)
                    + " are not those that the head that was seen signs: the ledger was written anew.");
        }
        if (sameNumberAsSeen == null) {
            faults.add("Head " + head.number() + ", which was seen, is not here: the ledger was cut off after leaf "
                    + (row.leaves() - 1) + " or written anew.");
        } else if (!sameNumberAsSeen.line().equals(head.line())) {
            faults.add("Head " + head.number() + " is not the one that was seen (" + head.size() + " leaves at "
                    + head.time() + "): the ledger was written anew.");
        }
    }

    Optional<SignedHead> newest() {
        return Optional.ofNullable(newest);
    }

    boolean endsInHead() {
        return whole && newest != null && row.leaves() == leavesAtLastHead;
    }
}
