package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.glashaus.audit.Variant;

/** A journal that nobody's server has written, by its published format. */
record SealedJournal(Path data, Path keys) {
    private static final String SLICE = "1122334455667788";
    private static final String KEY = "a1b2c3d4e5f60718293a4b5c6d7e8f90".repeat(2);

    static SealedJournal in(Path dir) throws Exception {
        SealedJournal journal = new SealedJournal(Files.createDirectory(dir.resolve("data")), dir.resolve("keys"));
        Files.createDirectories(dir.resolve("keys/journal"));
        Files.write(journal.keyFile(), key());
        journal.sql(
                "CREATE TABLE entry (id INTEGER, category INTEGER, at_millis INTEGER, slice INTEGER, sealed BLOB);");
        return journal;
    }

    static byte[] slice() {
        return HexFormat.of().parseHex(SLICE);
    }

    static byte[] key() {
        return HexFormat.of().parseHex(KEY);
    }

    Path keyFile() {
        return keys.resolve("journal/1.0.9." + SLICE + ".key");
    }

    /** Row 1, as the format says. */
    void seal(int category, long atMillis, byte[] payload) throws Exception {
        seal(1, category, atMillis, payload);
    }

    void seal(long id, int category, long atMillis, String payload) throws Exception {
        seal(id, category, atMillis, HexFormat.of().parseHex(payload));
    }

    private void seal(long id, int category, long atMillis, byte[] payload) throws Exception {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(ByteBuffer.allocate(26)
                .put((byte) 1)
                .putLong(id)
                .put((byte) category)
                .putLong(atMillis)
                .put(slice())
                .flip());
        String hex = HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(cipher.doFinal(payload));
        sql("INSERT INTO entry VALUES (%d, %d, %d, %d, x'%s');"
                .formatted(id, category, atMillis, HexFormat.fromHexDigitsToLong(SLICE), hex));
    }

    void clear() throws Exception {
        sql("DELETE FROM entry;");
    }

    List<SealedRows.Row> rows() throws IOException, InterruptedException {
        return SealedRows.read(data, keys);
    }

    /** A process that is gone: nobody has to stand still. */
    ObservedProcess process() {
        Observation.Subject gone = new Observation.Subject(Long.MAX_VALUE >> 8, "0".repeat(64), Variant.SHIPPED);
        return new ObservedProcess(gone, data, keys, List.of(), List.of());
    }

    void sql(String statement) throws Exception {
        Process sqlite = new ProcessBuilder(
                        "sqlite3", data.resolve("journal.sqlite").toString(), statement)
                .inheritIO()
                .start();
        assertThat(sqlite.waitFor()).isZero();
    }
}
