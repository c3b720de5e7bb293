package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The journal's sealed entries, opened by its published format ({@code docs/journal.md}) with the JDK's ciphers and the keys
 * of the key folder: nothing is shared with the code that wrote them.
 */
public final class SealedRows {
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
    private static final Pattern KEY_FILE = Pattern.compile("\\d+\\.-?\\d+\\.-?\\d+\\.([0-9a-f]{16})\\.(key|hold)");

    private SealedRows() {}

    /** What everybody can read of an entry. */
    public record Head(long id, int category, long atMillis, long slice) {}

    /** One entry that was opened; the payload begins behind its version. */
    public record Row(Head head, ByteBuffer payload) {

        public int category() {
            return head.category();
        }

        public long atMillis() {
            return head.atMillis();
        }

        /** To be read from its beginning. */
        @Override
        public ByteBuffer payload() {
            return payload.duplicate();
        }
    }

    private record Sealed(Head head, byte[] octets) {}

    /** Which entries lie in the journal, and which of them a key opens. */
    record Standing(List<Head> entries, List<Row> open) {}

    /** @throws IOException also if there is no journal at all, or an entry that no key opens */
    public static List<Row> read(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        Map<Long, byte[]> keys = keys(keysDir);
        List<Row> rows = new ArrayList<>();
        for (Sealed entry : sealed(dataDir)) {
            rows.add(opened(entry, keys)
                    .orElseThrow(() -> new IOException("an entry of the journal has no key that opens it.")));
        }
        return List.copyOf(rows);
    }

    /** The journal of a process that may be running: it stands still meanwhile. */
    static Standing standing(ObservedProcess process) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc", Long.toString(process.processId())))) {
            return standing(process.dataDir(), process.keysDir());
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            return standing(process.dataDir(), process.keysDir());
        }
    }

    private static Standing standing(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        Map<Long, byte[]> keys = keys(keysDir);
        List<Head> heads = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Sealed entry : sealed(dataDir)) {
            heads.add(entry.head());
            opened(entry, keys).ifPresent(open::add);
        }
        return new Standing(List.copyOf(heads), List.copyOf(open));
    }

    /** The sealed octets of entries of these moments, to be looked for where they must not be any more. */
    public static List<byte[]> octets(ObservedProcess process, Collection<Long> moments)
            throws IOException, InterruptedException {
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            return sealed(process.dataDir()).stream()
                    .filter(entry -> moments.contains(entry.head().atMillis()))
                    .map(Sealed::octets)
                    .toList();
        }
    }

    /** The keys of all slices, by the slice's number. */
    public static Map<Long, byte[]> keys(Path keysDir) throws IOException {
        Path folder = keysDir.resolve("journal");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        Map<Long, byte[]> keys = new HashMap<>();
        for (Path file : all) {
            Matcher name = KEY_FILE.matcher(file.getFileName().toString());
            if (name.matches()) {
                keys.put(HexFormat.fromHexDigitsToLong(name.group(1)), Files.readAllBytes(file));
            }
        }
        return keys;
    }

    private static List<Sealed> sealed(Path dataDir) throws IOException, InterruptedException {
        try (RawStore store = RawStore.copyOf(dataDir)) {
            for (Path database : store.databases()) {
                if (store.query(database, TABLES).contains("entry")) {
                    List<Sealed> rows = new ArrayList<>();
                    for (String line : store.query(database, ROWS)) {
                        rows.add(sealed(line.split("\u001f", -1)));
                    }
                    return rows;
                }
            }
            throw new IOException("no database with a journal was found.");
        }
    }

    private static Sealed sealed(String[] fields) throws IOException {
        if (fields.length != 5) {
            throw new IOException("an entry of the journal does not have the five known columns.");
        }
        try {
            return new Sealed(
                    new Head(
                            Long.parseLong(fields[0]),
                            Integer.parseInt(fields[1]),
                            Long.parseLong(fields[2]),
                            Long.parseLong(fields[3])),
                    HexFormat.of().parseHex(fields[4]));
        } catch (IllegalArgumentException e) {
            throw new IOException("an entry of the journal could not be read.", e);
        }
    }

    private static Optional<Row> opened(Sealed entry, Map<Long, byte[]> keys) throws IOException {
        Head head = entry.head();
        byte[] key = keys.get(head.slice());
        if (key == null) {
            return Optional.empty();
        }
        byte[] sealed = entry.octets();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_OCTETS));
            cipher.updateAAD(ByteBuffer.allocate(BOUND_OCTETS)
                    .put(FORMAT)
                    .putLong(head.id())
                    .put((byte) head.category())
                    .putLong(head.atMillis())
                    .putLong(head.slice())
                    .flip());
            ByteBuffer payload = ByteBuffer.wrap(cipher.doFinal(sealed, NONCE_OCTETS, sealed.length - NONCE_OCTETS));
            if (payload.get() != FORMAT) {
                throw new IOException("an entry of the journal is of a version that is not known.");
            }
            return Optional.of(new Row(head, payload));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
