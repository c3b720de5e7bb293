package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final byte[] KEY = new byte[32];

    static SealedJournal in(Path dir) throws Exception {
        SealedJournal journal = new SealedJournal(Files.createDirectory(dir.resolve("data")), dir.resolve("keys"));
        Files.createDirectories(dir.resolve("keys/journal"));
        Files.write(dir.resolve("keys/journal/1.0.9.0000000000000007.key"), KEY);
        journal.sql(
                "CREATE TABLE entry (id INTEGER, category INTEGER, at_millis INTEGER, slice INTEGER, sealed BLOB);");
        return journal;
    }

    /** Row 1 of slice 7, as the format says. */
    void seal(int category, long atMillis, byte[] payload) throws Exception {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(ByteBuffer.allocate(26)
                .put((byte) 1)
                .putLong(1)
                .put((byte) category)
                .putLong(atMillis)
                .putLong(7)
                .flip());
        String hex = HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(cipher.doFinal(payload));
        sql("INSERT INTO entry VALUES (1, %d, %d, 7, x'%s');".formatted(category, atMillis, hex));
    }

    void clear() throws Exception {
        sql("DELETE FROM entry;");
    }

    /** A process that is gone: nobody has to stand still. */
    ObservedProcess process() {
        Observation.Subject gone = new Observation.Subject(Long.MAX_VALUE >> 8, "0".repeat(64), Variant.SHIPPED);
        return new ObservedProcess(gone, data, keys, List.of(), List.of());
    }

    private void sql(String statement) throws Exception {
        Process sqlite = new ProcessBuilder(
                        "sqlite3", data.resolve("journal.sqlite").toString(), statement)
                .inheritIO()
                .start();
        assertThat(sqlite.waitFor()).isZero();
    }
}
