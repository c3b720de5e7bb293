package org.glashaus.conference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 9162 §2.1, whose tree is that of RFC 6962; the figures are those that its implementations are tested with. */
class MerkleTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThoseOfTheKnownAnswers() {
        MerkleTree tree = new MerkleTree();
        List<byte[]> leaves = INPUTS.stream().map(HEX::parseHex).toList();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(size));
            assertThat(HEX.formatHex(new MerkleProofs(leaves).root(size))).isEqualTo(ROOTS.get(size));
            if (size < leaves.size()) {
                tree.add(leaves.get(size));
            }
        }
    }

    @Test
    void theProofsAreThoseOfTheKnownAnswers() {
        MerkleProofs proofs =
                new MerkleProofs(INPUTS.stream().map(HEX::parseHex).toList());
        assertThat(hex(proofs.inclusion(0, 1))).isEmpty();
        assertThat(hex(proofs.inclusion(0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(proofs.consistency(1, 1))).isEmpty();
        assertThat(hex(proofs.consistency(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void theTreeThatGrowsIsTheTreeOfTheDefinition() {
        List<byte[]> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        for (int size = 1; size <= 130; size++) {
            leaves.add(("leaf " + size).getBytes(StandardCharsets.US_ASCII));
            tree.add(leaves.getLast());
            MerkleTree copy = tree.copy();
            copy.add(new byte[0]);
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(Definition.root(leaves));
            assertThat(copy.root()).isNotEqualTo(tree.root());
        }
    }

    @Test
    void theProofsAreThoseOfTheDefinitionForAllSizesTo64() {
        List<byte[]> leaves = IntStream.range(0, 64)
                .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.US_ASCII))
                .toList();
        MerkleProofs proofs = new MerkleProofs(leaves);
        for (int size = 1; size <= 64; size++) {
            List<byte[]> some = leaves.subList(0, size);
            assertThat(proofs.root(size)).isEqualTo(Definition.root(some));
            for (int m = 0; m < size; m++) {
                assertThat(hex(proofs.inclusion(m, size))).isEqualTo(hex(Definition.path(m, some)));
                assertThat(hex(proofs.consistency(m + 1, size))).isEqualTo(hex(Definition.proof(m + 1, some)));
            }
        }
    }

    @Test
    void whatCannotBeProvenIsRefused() {
        MerkleProofs proofs = new MerkleProofs(List.of(new byte[0]));
        assertThatThrownBy(() -> proofs.inclusion(1, 1)).hasMessageContaining("no leaf 1 of 1");
        assertThatThrownBy(() -> proofs.inclusion(0, 2)).hasMessageContaining("no leaf 0 of 2");
        assertThatThrownBy(() -> proofs.consistency(2, 1)).hasMessageContaining("from 2 to 1");
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }

    /** RFC 9162 §2.1.1, §2.1.3.1 and §2.1.4.1 as they are written, with no thought of speed. */
    private static final class Definition {
        static byte[] root(List<byte[]> d) {
            return switch (d.size()) {
                case 0 -> MerkleHash.sha256().digest();
                case 1 -> MerkleHash.sha256().digest(join(new byte[] {0}, d.getFirst()));
                default ->
                    MerkleHash.sha256()
                            .digest(join(new byte[] {1}, root(d.subList(0, k(d))), root(d.subList(k(d), d.size()))));
            };
        }

        static List<byte[]> path(int m, List<byte[]> d) {
            if (d.size() == 1) {
                return List.of();
            }
            List<byte[]> left = d.subList(0, k(d));
            List<byte[]> right = d.subList(k(d), d.size());
            return m < k(d) ? with(path(m, left), root(right)) : with(path(m - k(d), right), root(left));
        }

        static List<byte[]> proof(int m, List<byte[]> d) {
            return sub(m, d, true);
        }

        private static List<byte[]> sub(int m, List<byte[]> d, boolean b) {
            if (m == d.size()) {
                return b ? List.of() : List.of(root(d));
            }
            List<byte[]> left = d.subList(0, k(d));
            List<byte[]> right = d.subList(k(d), d.size());
            return m <= k(d) ? with(sub(m, left, b), root(right)) : with(sub(m - k(d), right, false), root(left));
        }

        private static int k(List<byte[]> d) {
            int k = 1;
            while (2 * k < d.size()) {
                k *= 2;
            }
            return k;
        }

        private static List<byte[]> with(List<byte[]> path, byte[] last) {
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(last);
            return longer;
        }

        private static byte[] join(byte[]... parts) {
            java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
            for (byte[] part : parts) {
                whole.writeBytes(part);
            }
            return whole.toByteArray();
        }
    }
}
