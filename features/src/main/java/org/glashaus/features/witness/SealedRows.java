package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The journal's sealed entries, opened by its published format ({@code docs/journal.md}) with the JDK's ciphers and the keys
 * of the key folder: nothing is shared with the code that wrote them.
 */
final class SealedRows {
    static final int WEB_ACCESS = 1;
    static final int SIGNALLING = 2;
    static final int MEDIA = 3;
    static final int ORGANISER_LOGIN = 4;
    static final int SECURITY = 5;
    static final int ERROR = 6;
    static final int IDENTIFIERS = 7;
    static final int STATISTICS = 8;
    static final int DISCLOSURES = 9;

    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table';";
    private static final String ROWS = "SELECT id, category, at_millis, slice, hex(sealed) FROM entry ORDER BY id;";
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final byte FORMAT = 1;
    private static final int BOUND_OCTETS = 26;

    private SealedRows() {}

    /** One entry; the payload begins behind its version. */
    record Row(int category, long atMillis, ByteBuffer payload) {}

    /** @throws IOException also if there is no journal at all, or an entry that no key opens */
    static List<Row> read(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        try (RawStore store = RawStore.copyOf(dataDir)) {
            for (Path database : store.databases()) {
                if (store.query(database, TABLES).contains("entry")) {
                    List<Row> rows = new ArrayList<>();
                    for (String line : store.query(database, ROWS)) {
                        rows.add(opened(line.split("\u001f", -1), keysDir));
                    }
                    return List.copyOf(rows);
                }
            }
            throw new IOException("no database with a journal was found.");
        }
    }

    private static Row opened(String[] fields, Path keysDir) throws IOException {
        if (fields.length != 5) {
            throw new IOException("an entry of the journal does not have the five known columns.");
        }
        try {
            long id = Long.parseLong(fields[0]);
            int category = Integer.parseInt(fields[1]);
            long atMillis = Long.parseLong(fields[2]);
            long slice = Long.parseLong(fields[3]);
            byte[] sealed = HexFormat.of().parseHex(fields[4]);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key(keysDir, slice), "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_OCTETS));
            cipher.updateAAD(ByteBuffer.allocate(BOUND_OCTETS)
                    .put(FORMAT)
                    .putLong(id)
                    .put((byte) category)
                    .putLong(atMillis)
                    .putLong(slice)
                    .flip());
            ByteBuffer payload = ByteBuffer.wrap(cipher.doFinal(sealed, NONCE_OCTETS, sealed.length - NONCE_OCTETS));
            if (payload.get() != FORMAT) {
                throw new IOException("an entry of the journal is of a version that is not known.");
            }
            return new Row(category, atMillis, payload);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("an entry of the journal could not be opened.", e);
        }
    }

    private static byte[] key(Path keysDir, long slice) throws IOException {
        String infix = "." + HexFormat.of().toHexDigits(slice) + ".";
        try (Stream<Path> files = Files.list(keysDir.resolve("journal"))) {
            Path file = files.filter(f -> f.getFileName().toString().contains(infix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("an entry of the journal has no key."));
            return Files.readAllBytes(file);
        }
    }
}
