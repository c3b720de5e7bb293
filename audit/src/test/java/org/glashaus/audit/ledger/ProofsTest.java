package org.glashaus.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 9162 §2.1.3.2 and §2.1.4.2. */
class ProofsTest {
    private static final List<byte[]> LEAVES = IntStream.range(0, 64)
            .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final TreeHash OTHER = TreeHash.ofLeaf(new byte[] {42});

    /** The figures that implementations of RFC 6962 are tested with. */
    @Test
    void theRowsRootIsThatOfTheKnownAnswers() {
        TreeHash.Row row = new TreeHash.Row();
        assertThat(row.root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657")
                .forEach(hex -> row.add(TreeHash.ofLeaf(HexFormat.of().parseHex(hex))));
        assertThat(row.root().hex()).isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        row.add(TreeHash.ofLeaf(HexFormat.of().parseHex("606162636465666768696a6b6c6d6e6f")));
        assertThat(row.root().hex()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void theRowsRootIsThatOfTheDefinitionForAllSizesTo64() {
        TreeHash.Row row = new TreeHash.Row();
        for (int size = 1; size <= 64; size++) {
            row.add(TreeHash.ofLeaf(LEAVES.get(size - 1)));
            assertThat(row.root()).isEqualTo(Reference.hash(LEAVES.subList(0, size)));
        }
    }

    @Test
    void eachInclusionIsTakenAndEachFalseOneRefusedForAllSizesTo64() {
        for (int size = 1; size <= 64; size++) {
            TreeHash root = Reference.hash(LEAVES.subList(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                TreeHash hash = TreeHash.ofLeaf(LEAVES.get(leaf));
                List<TreeHash> path = Reference.path(leaf, LEAVES.subList(0, size));
                assertThat(Proofs.includes(hash, leaf, size, path, root)).isTrue();
                assertThat(Proofs.includes(OTHER, leaf, size, path, root)).isFalse();
                assertThat(Proofs.includes(hash, leaf, size, path, OTHER)).isFalse();
                assertThat(Proofs.includes(hash, leaf == 0 ? size : leaf - 1, size, path, root))
                        .isFalse();
                for (List<TreeHash> wrong : wrong(path)) {
                    assertThat(Proofs.includes(hash, leaf, size, wrong, root)).isFalse();
                }
            }
        }
    }

    @Test
    void eachConsistencyIsTakenAndEachFalseOneRefusedForAllSizesTo64() {
        for (int newer = 1; newer <= 64; newer++) {
            TreeHash newRoot = Reference.hash(LEAVES.subList(0, newer));
            for (int older = 1; older <= newer; older++) {
                TreeHash oldRoot = Reference.hash(LEAVES.subList(0, older));
                List<TreeHash> path = Reference.proof(older, LEAVES.subList(0, newer), true);
                assertThat(Proofs.consistent(older, oldRoot, newer, newRoot, path))
                        .isTrue();
                assertThat(Proofs.consistent(older, OTHER, newer, newRoot, path))
                        .isFalse();
                assertThat(Proofs.consistent(older, oldRoot, newer, OTHER, path))
                        .isFalse();
                assertThat(Proofs.consistent(older, oldRoot, 2 * newer, newRoot, path))
                        .isFalse();
                for (List<TreeHash> wrong : wrong(path)) {
                    assertThat(Proofs.consistent(older, oldRoot, newer, newRoot, wrong))
                            .isFalse();
                }
            }
        }
        assertThat(Proofs.consistent(0, OTHER, 4, OTHER, List.of())).isFalse();
        assertThat(Proofs.consistent(5, OTHER, 4, OTHER, List.of())).isFalse();
    }

    /** Each hash exchanged, each left out, one more. */
    private static List<List<TreeHash>> wrong(List<TreeHash> path) {
        List<List<TreeHash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<TreeHash> exchanged = new ArrayList<>(path);
            exchanged.set(i, OTHER);
            all.add(exchanged);
            List<TreeHash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
        }
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(OTHER);
        all.add(longer);
        return all;
    }
}
