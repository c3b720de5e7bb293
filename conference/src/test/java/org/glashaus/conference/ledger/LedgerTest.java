package org.glashaus.conference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.conference.ledger.Receipt.Deleted;
import org.glashaus.conference.ledger.Receipt.Hold;
import org.glashaus.conference.ledger.Receipt.KeyDestroyed;
import org.glashaus.conference.ledger.Receipt.Overrun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789Z");
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.createDirectory(folder.resolve("keys"));
    }

    @Test
    void eachReceiptIsOneLineOfNamesDatesAndCounts() throws Exception {
        try (Ledger ledger = open()) {
            ledger.keep(new Deleted(NOW, "web-access", 12, LATER));
            ledger.keep(new KeyDestroyed(NOW, "web-access", NOW, LATER));
            ledger.keep(new Overrun(NOW, "web-access", 3, NOW));
            ledger.keep(new Hold(NOW, "case of A. Example", 5, true));
            ledger.keep(new ConfigurationChanged(NOW, "statement:own", "ab".repeat(32)));
        }
        List<String> leaves = leaves();
        assertThat(leaves.get(0))
                .matches("\\{\"at\":\"2026-03-01T12:34:56Z\",\"key\":\"[A-Za-z0-9+/]+={0,2}\",\"kind\":\"key-taken\"}");
        assertThat(leaves.subList(1, 4))
                .containsExactly(
                        "{\"at\":\"2026-03-01T12:34:56Z\",\"category\":\"web-access\",\"entries\":12,\"kind\":\"deleted\",\"upTo\":\"2026-03-02T00:00:00Z\"}",
                        "{\"at\":\"2026-03-01T12:34:56Z\",\"category\":\"web-access\",\"kind\":\"key-destroyed\",\"sliceEnd\":\"2026-03-02T00:00:00Z\",\"sliceStart\":\"2026-03-01T12:34:56Z\"}",
                        "{\"at\":\"2026-03-01T12:34:56Z\",\"category\":\"web-access\",\"entries\":3,\"kind\":\"overrun\",\"limitOfOldest\":\"2026-03-01T12:00:00Z\"}");
        assertThat(leaves.get(4))
                .matches(
                        "\\{\"at\":\"2026-03-01T12:34:56Z\",\"entries\":5,\"hold\":\"[0-9a-f]{64}\",\"kind\":\"hold\",\"released\":true}");
        assertThat(leaves.get(5))
                .isEqualTo("{\"at\":\"2026-03-01T12:34:56Z\",\"kind\":\"configuration-changed\",\"valueSha256\":\""
                        + "ab".repeat(32) + "\",\"what\":\"statement:own\"}");
    }

    /** Only its salt, which lies in the key folder, joins a hold to its name. */
    @Test
    void aHoldIsTheSameHashHereAndAnotherUnderAnotherSalt() throws Exception {
        try (Ledger ledger = open()) {
            ledger.keep(List.of(
                    new Hold(NOW, "case 7", 5, false),
                    new Hold(NOW, "case 7", 5, true),
                    new Hold(NOW, "case 8", 5, true)));
        }
        List<String> hashes =
                leaves().stream().skip(1).map(leaf -> leaf.substring(49, 113)).toList();
        assertThat(hashes.get(0))
                .matches("[0-9a-f]{64}")
                .isEqualTo(hashes.get(1))
                .isNotEqualTo(hashes.get(2));
        Files.delete(folder.resolve("keys/ledger-salt.hex"));
        try (Ledger ledger = open()) {
            ledger.keep(new Hold(NOW, "case 7", 5, false));
        }
        assertThat(leaves().getLast()).doesNotContain(hashes.get(0));
        assertThat(text()).doesNotContain("case");
    }

    @Test
    void whatCouldNameAPersonIsRefused() throws Exception {
        try (Ledger ledger = open()) {
            for (String name : List.of("A. Example", "web access", "x\",\"y\":\"z", "a\nb", "", "ä", "a".repeat(81))) {
                assertThatThrownBy(() -> ledger.keep(new Deleted(NOW, name, 1, NOW)))
                        .hasMessageContaining("A receipt's category must be");
            }
            assertThatThrownBy(() -> ledger.keep(new ConfigurationChanged(NOW, "statement", "me@example.org")))
                    .hasMessageContaining("valueHash");
            assertThatThrownBy(() -> ledger.keep(new Deleted(NOW, "web-access", -1, NOW)))
                    .hasMessageContaining("counts from 0");
        }
        assertThat(leaves()).hasSize(1);
    }

    @Test
    void aHeadSignsTheStartEachBatchAndTheEnd() throws Exception {
        try (Ledger ledger = open()) {
            ledger.keep(List.of(deleted(1), deleted(2), deleted(3)));
            ledger.keep(List.of());
        }
        List<Head> heads = heads();
        assertThat(heads).extracting(Head::number).containsExactly(0L, 1L, 2L);
        assertThat(heads).extracting(Head::size).containsExactly(1L, 4L, 4L);
        open().close();
        assertThat(heads()).extracting(Head::number).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsReadBackIsWhatWasSigned() throws Exception {
        try (Ledger ledger = open()) {
            for (int i = 0; i < 20; i++) {
                ledger.keep(deleted(i));
            }
        }
        try (Ledger again = open()) {
            again.keep(deleted(20));
        }
        MerkleProofs proofs = new MerkleProofs(leaves().stream()
                .map(leaf -> leaf.getBytes(StandardCharsets.US_ASCII))
                .toList());
        LedgerKey key = LedgerKey.in(folder.resolve("keys"));
        assertThat(heads()).hasSize(25).allSatisfy(head -> {
            assertThat(head.root()).isEqualTo(proofs.root(Math.toIntExact(head.size())));
            assertThat(LedgerKey.verifies(key.text(), head.text(), head.signature()))
                    .isTrue();
            assertThat(LedgerKey.verifies(key.text(), head.text(), twin(head.signature())))
                    .isFalse();
        });
    }

    @Test
    void aCrashAtAnyByteOfAnAppendLosesNothingAcknowledgedAndLeavesNoHalfLine() throws Exception {
        Ledger ledger = open();
        ledger.keep(deleted(1));
        byte[] acknowledged = Files.readAllBytes(file());
        ledger.keep(List.of(deleted(2), deleted(3)));
        byte[] written = Files.readAllBytes(file());
        for (int cut = acknowledged.length; cut < written.length; cut++) {
            said.clear();
            Files.write(file(), Arrays.copyOf(written, cut));
            open().close();
            String text = text();
            int dropped = cut - acknowledged.length;
            assertThat(text)
                    .startsWith(new String(acknowledged, StandardCharsets.US_ASCII))
                    .endsWith("\n");
            assertThat(leaves()).hasSize(dropped == 0 ? 2 : 3).allMatch(leaf -> leaf.endsWith("}"));
            assertThat(heads().getLast().size()).isEqualTo(leaves().size());
            if (dropped > 0) {
                assertThat(said).singleElement().asString().contains("its " + dropped + " bytes were dropped");
                assertThat(leaves().getLast()).contains("\"bytes\":" + dropped + ",\"kind\":\"tail-dropped\"");
            }
        }
        Files.write(file(), written);
        open().close();
        assertThat(leaves()).hasSize(4);
    }

    /** A file system may have grown the file before the content came. */
    @Test
    void zeroesOfAWriteThatNeverCameAreDropped() throws Exception {
        open().close();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 5_000));

        open().close();

        assertThat(text()).doesNotContain("\0").contains("\"bytes\":5000,");
    }

    @Test
    void nothingIsSignedOnTopOfWhatWasChanged() throws Exception {
        try (Ledger ledger = open()) {
            ledger.keep(deleted(41));
        }
        String good = text();
        Head newest = heads().getLast();
        refused(good.replace("\"entries\":41", "\"entries\":42"), "the leaves are not those");
        refused(good.substring(good.indexOf('\n') + 1), "the leaves are not those");
        refused(good.replaceAll("T12:34:56Z ([0-9a-f]{64} [^ ]+\n)$", "T12:34:57Z $1"), "is not signed by");
        Head twin = new Head(
                newest.number(), newest.size(), newest.root(), newest.time(), newest.key(), twin(newest.signature()));
        refused(good.replace(newest.line(), twin.line()), "is not signed by");
        refused(good + "glashaus-ledger-head/1 x\n", ":6: the line is neither");
        refused(good + "x".repeat(2_000) + "\n", ":6: the line is longer");
    }

    /** With n-s for s, which is as good to anybody who takes both. */
    private static byte[] twin(byte[] der) {
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        int sAt = 6 + der[3];
        byte[] s = order.subtract(new BigInteger(der, sAt, der.length - sAt)).toByteArray();
        byte[] twin = Arrays.copyOf(der, sAt + s.length);
        twin[1] = (byte) (twin.length - 2);
        twin[sAt - 1] = (byte) s.length;
        System.arraycopy(s, 0, twin, sAt, s.length);
        return twin;
    }

    private void refused(String changed, String why) throws IOException {
        Files.writeString(file(), changed);
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining(why)
                .hasMessageContaining("ledger.txt")
                .hasMessageContaining("ledger verify");
        assertThat(text()).isEqualTo(changed);
    }

    @Test
    void aLostKeyIsFollowedByANewOneThatTheLedgerNames() throws Exception {
        open().close();
        Files.delete(folder.resolve("keys/ledger-key.pem"));
        open().close();
        assertThat(said).singleElement().asString().contains("under a new key");
        assertThat(leaves()).hasSize(2).allMatch(leaf -> leaf.contains("key-taken"));
        List<Integer> keys =
                heads().stream().map(head -> Arrays.hashCode(head.key())).toList();
        assertThat(keys.subList(0, 2)).containsOnly(keys.get(0));
        assertThat(keys.subList(2, 4)).containsOnly(keys.get(2)).doesNotContain(keys.get(0));
    }

    @Test
    void keysAreForTheirOwnerAloneAndDamagedOnesAreRefused() throws Exception {
        open().close();
        Path key = folder.resolve("keys/ledger-key.pem");
        for (Path mine : List.of(key, folder.resolve("keys/ledger-salt.hex"), file())) {
            assertThat(Files.getPosixFilePermissions(mine)).hasSize(2);
        }
        assertThat(Files.readString(folder.resolve("data/ledger/public-key.pem")))
                .contains("PUBLIC")
                .doesNotContain("PRIVATE");
        String good = Files.readString(key);
        Files.delete(key);
        LedgerKey.in(folder.resolve("keys"));
        String other = Files.readString(key);
        int publicHalf = good.indexOf("-----BEGIN PUBLIC");
        Files.writeString(key, good.substring(0, publicHalf) + other.substring(other.indexOf("-----BEGIN PUBLIC")));
        assertThatThrownBy(this::open).hasMessageContaining("do not belong together");
        Files.writeString(key, Files.readString(key).replaceAll("[A-M]", "N"));
        assertThatThrownBy(this::open).hasMessageContaining("ledger-key.pem").isInstanceOf(LedgerRefused.class);
        Files.delete(key);
        Files.writeString(folder.resolve("keys/ledger-salt.hex"), "salt");
        assertThatThrownBy(this::open).hasMessageContaining("ledger-salt.hex").isInstanceOf(LedgerRefused.class);
    }

    @Test
    void afterItsEndALedgerTakesNothing() throws Exception {
        Ledger ledger = open();
        ledger.close();
        ledger.close();
        assertThatThrownBy(() -> ledger.keep(deleted(1))).isInstanceOf(IOException.class);
        assertThat(heads()).hasSize(2);
    }

    @Test
    void aWriteThatFailsIsTakenBackAndTheNextOneGoesOn() throws Exception {
        File plain = folder.resolve("plain").toFile();
        try (FullDisk disk = new FullDisk(plain);
                LedgerFile file = new LedgerFile(disk, 0)) {
            file.append(new byte[] {1, 2, 3});
            disk.full = true;
            assertThatThrownBy(() -> file.append(new byte[] {4, 5, 6})).hasMessage("No space left");
            assertThat(Files.readAllBytes(plain.toPath())).containsExactly(1, 2, 3);
            disk.full = false;
            file.append(new byte[] {7});
            assertThat(Files.readAllBytes(plain.toPath())).containsExactly(1, 2, 3, 7);
            disk.full = true;
            disk.stuck = true;
            assertThatThrownBy(() -> file.append(new byte[] {8})).hasMessage("No space left");
            assertThat(file.usable()).isFalse();
        }
    }

    /** An interrupt, by which threads are stopped, must not cost the ledger its file. */
    @Test
    void anInterruptedThreadStillKeepsItsReceipt() throws Exception {
        try (Ledger ledger = open()) {
            Thread.currentThread().interrupt();
            ledger.keep(deleted(1));
            assertThat(Thread.interrupted()).isTrue();
            ledger.keep(deleted(2));
        }
        assertThat(leaves()).hasSize(3);
    }

    private static final class FullDisk extends RandomAccessFile {
        private boolean full;
        private boolean stuck;

        FullDisk(File file) throws IOException {
            super(file, "rw");
        }

        @Override
        public void write(byte[] octets) throws IOException {
            super.write(octets, 0, full ? octets.length / 2 + 1 : octets.length);
            if (full) {
                throw new IOException("No space left");
            }
        }

        @Override
        public void setLength(long length) throws IOException {
            if (stuck) {
                throw new IOException("Stuck");
            }
            super.setLength(length);
        }
    }

    private Ledger open() throws LedgerRefused {
        return Ledger.open(folder.resolve("data"), folder.resolve("keys"), () -> NOW, said::add);
    }

    private static Deleted deleted(long entries) {
        return new Deleted(NOW, "web-access", entries, NOW);
    }

    private Path file() {
        return folder.resolve("data/ledger/ledger.txt");
    }

    private String text() throws IOException {
        return Files.readString(file(), StandardCharsets.US_ASCII);
    }

    private List<String> leaves() throws IOException {
        return text().lines().filter(line -> line.startsWith("{")).toList();
    }

    private List<Head> heads() throws IOException {
        return text().lines()
                .filter(line -> !line.startsWith("{"))
                .map(line -> Head.read(line).orElseThrow())
                .toList();
    }
}
