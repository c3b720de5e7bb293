package org.glashaus.audit.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Limits;

/**
 * Shows somebody who has no ledger that one leaf is in it, and that it has only grown since a head that they hold.
 *
 * @param number of the leaf, from 0 on
 * @param path hashes in hex, from the leaf up
 * @param seen an older head, and the hashes that show that {@code head} continues it
 */
public record LedgerProof(long number, String leaf, SignedHead head, List<String> path, Optional<Continued> seen) {
    private static final String FORMAT = "glashaus-ledger-proof/1";

    public LedgerProof {
        path = List.copyOf(path);
    }

    public record Continued(SignedHead head, List<String> path) {
        public Continued {
            path = List.copyOf(path);
        }
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(FORMAT, "number " + number, "leaf " + leaf));
        path.forEach(hash -> lines.add("path " + hash));
        lines.add("head " + head.line());
        seen.ifPresent(older -> {
            lines.add("seen " + older.head().line());
            older.path().forEach(hash -> lines.add("grown " + hash));
        });
        return lines;
    }

    public static LedgerProof read(Path file) throws IOException, LedgerUnreadable {
        String text = new String(LedgerFolder.small(file, Limits.PROOF_BYTES), StandardCharsets.ISO_8859_1);
        List<String> lines = Arrays.asList(text.split("\n"));
        try {
            LedgerProof proof = new LedgerProof(
                    Long.parseLong(one(lines, "number ")),
                    one(lines, "leaf "),
                    head(one(lines, "head ")),
                    hashes(lines, "path "),
                    all(lines, "seen ").isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Continued(head(one(lines, "seen ")), hashes(lines, "grown "))));
            if (proof.lines().equals(lines)) {
                return proof;
            }
        } catch (IllegalArgumentException missing) {
            // Told below, like every other text that is no proof.
        }
        throw new LedgerUnreadable(file + ": is no proof as \"glashaus ledger prove\" prints it (" + FORMAT + ").");
    }

    private static List<String> all(List<String> lines, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .toList();
    }

    private static String one(List<String> lines, String label) {
        List<String> found = all(lines, label);
        if (found.size() != 1) {
            throw new IllegalArgumentException(label);
        }
        return found.getFirst();
    }

    private static List<String> hashes(List<String> lines, String label) {
        List<String> found = all(lines, label);
        if (!found.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException(label);
        }
        return found;
    }

    private static SignedHead head(String line) {
        return SignedHead.read(line).orElseThrow(() -> new IllegalArgumentException(line));
    }

    /** One sentence for each thing that it does not show; empty if it shows all that it says. */
    public List<String> faults(Path publicKey) throws IOException, LedgerUnreadable {
        PublicHalf key = PublicHalf.inPem(LedgerFolder.small(publicKey, Limits.KEY_BYTES))
                .orElseThrow(
                        () -> new LedgerUnreadable(publicKey + ": holds no public key on the curve P-256 in PEM."));
        List<String> faults = new ArrayList<>();
        if (!key.signed(head)) {
            faults.add("Head " + head.number() + " is not signed by the key given.");
        }
        TreeHash hash = TreeHash.ofLeaf(leaf.getBytes(StandardCharsets.ISO_8859_1));
        if (!Proofs.includes(hash, number, head.size(), hashes(path), head.rootHash())) {
            faults.add("Leaf " + number + " is not shown to be among those that head " + head.number() + " signs.");
        }
        seen.ifPresent(older -> {
            if (!key.signed(older.head())) {
                faults.add("Head " + older.head().number() + ", the older one, is not signed by the key given.");
            }
            if (!Proofs.consistent(
                    older.head().size(), older.head().rootHash(), head.size(), head.rootHash(), hashes(older.path()))) {
                faults.add("Head " + head.number() + " is not shown to continue head "
                        + older.head().number() + ".");
            }
        });
        return faults;
    }

    private static List<TreeHash> hashes(List<String> hex) {
        return hex.stream().map(TreeHash::read).toList();
    }
}
