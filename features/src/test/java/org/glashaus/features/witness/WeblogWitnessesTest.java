package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeblogWitnessesTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path dir;

    private Path data = Path.of("unset");

    @BeforeEach
    void emptyLog() throws Exception {
        data = Files.createDirectory(dir.resolve("data"));
        Files.createDirectories(dir.resolve("keys/journal"));
        Files.write(dir.resolve("keys/journal/1.0.9.0000000000000007.key"), KEY);
        sql("CREATE TABLE entry (id INTEGER, category INTEGER, at_millis INTEGER, slice INTEGER, sealed BLOB);");
    }

    @Test
    void shortenedAddressesAreKept() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "2001:db8:0:0:0:0:0:0/32");
        sealed(3, HexFormat.of().parseHex("01" + "00" + "00" + "03" + "00c8"));
        assertThat(reading(3)).extracting(Sighting::outcome).isEqualTo(Outcome.KEPT);
    }

    @Test
    void oneOctetMoreIsABreach() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "127.201.14.0/24");
        Sighting sighting = reading(2);
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(Files.readString(dir.resolve(sighting.evidence().getFirst().path())))
                .doesNotContain("127.201");
    }

    @Test
    void aWholeAddressIsABreach() throws Exception {
        entry(1, "127.201.14.3");
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theNameOfAConferenceIsABreach() throws Exception {
        sealed(1, HexFormat.of().parseHex("01" + "00" + "00" + "01" + "00c8" + "6f75722d626f617264"));
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aLogWithTooFewEntriesHasShownNothing() throws Exception {
        entry(1, "127.201.0.0/16");
        assertThat(reading(2).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void entriesThatGoInTimeAreKept() throws Exception {
        entry(1000, "127.201.0.0/16");
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data, dir.resolve("keys")), evidence());
        advance.start(process());
        advance.observe("before");
        sql("DELETE FROM entry;");
        entry(2000, "127.201.0.0/16");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anEntryThatStaysIsABreach() throws Exception {
        entry(1000, "127.201.0.0/16");
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data, dir.resolve("keys")), evidence());
        advance.start(process());
        advance.observe("before");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void entriesThatWereNeverThereHaveShownNothing() throws Exception {
        ClockAdvance advance = new ClockAdvance(WeblogRows.read(data, dir.resolve("keys")), evidence());
        advance.start(process());
        advance.observe("before");
        advance.observe("after");
        assertThat(advance.stop().outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    private void entry(long atMillis, String address) throws Exception {
        int slash = address.indexOf('/');
        byte[] octets = InetAddress.ofLiteral(slash < 0 ? address : address.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? octets.length * 8 : Integer.parseInt(address.substring(slash + 1));
        sealed(
                atMillis,
                ByteBuffer.allocate(7 + octets.length)
                        .put((byte) 1)
                        .put((byte) octets.length)
                        .put((byte) bits)
                        .put(octets)
                        .put(new byte[] {0, 1, 0, (byte) 200})
                        .array());
    }

    /** Row 1 of slice 7, as the format says. */
    private void sealed(long atMillis, byte[] payload) throws Exception {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(ByteBuffer.allocate(26)
                .put((byte) 1)
                .putLong(1)
                .put((byte) 1)
                .putLong(atMillis)
                .putLong(7)
                .flip());
        String hex = HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(cipher.doFinal(payload));
        sql("INSERT INTO entry VALUES (1, 1, %d, 7, x'%s');".formatted(atMillis, hex));
    }

    private void sql(String statement) throws Exception {
        Process sqlite = new ProcessBuilder(
                        "sqlite3", data.resolve("journal.sqlite").toString(), statement)
                .inheritIO()
                .start();
        assertThat(sqlite.waitFor()).isZero();
    }

    private Sighting reading(int visits) throws IOException, InterruptedException {
        WeblogReading reading = new WeblogReading(visits, evidence());
        reading.start(process());
        reading.observe("now");
        return reading.stop();
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(dir, "test");
    }

    /** A process that is gone: nobody has to stand still. */
    private ObservedProcess process() {
        Observation.Subject gone = new Observation.Subject(Long.MAX_VALUE >> 8, "0".repeat(64), Variant.SHIPPED);
        return new ObservedProcess(gone, data, dir.resolve("keys"), List.of(), List.of());
    }
}
