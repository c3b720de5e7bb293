package org.glashaus.conference.journal;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads a journal by {@code docs/journal.md} alone: JDBC and the JDK's ciphers, and nothing of the journal's own. */
public final class OutsideReader {
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER"};
    private static final String[] ROUTES = {
        "/",
        "/{room}",
        "/left",
        "/privacy",
        "/assets/{file}",
        "/signal",
        "/whip/{room}",
        "/whep/{room}",
        "/session/{id}",
        "/health",
        "/robots.txt",
        "/favicon.ico",
        "other",
        "/rights",
        "/login",
        "/cookies"
    };

    private OutsideReader() {}

    /** @param text empty if there is no key that opens the row */
    public record Row(long id, int category, long atMillis, Optional<String> text) {}

    public static List<Row> sqlite(Path data, Path keys) throws Exception {
        return read("jdbc:sqlite:" + data.resolve("journal.sqlite"), keys);
    }

    public static List<Row> read(String jdbc, Path keys) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc)) {
            return read(connection, keys);
        }
    }

    public static List<Row> read(Connection connection, Path keys) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT id, category, at_millis, slice, sealed FROM entry ORDER BY id")) {
            while (found.next()) {
                long id = found.getLong(1);
                int category = found.getInt(2);
                long atMillis = found.getLong(3);
                long slice = found.getLong(4);
                Optional<String> text = Optional.empty();
                for (byte[] key : keys(keys, slice)) {
                    text = opened(id, category, atMillis, slice, found.getBytes(5), key);
                }
                rows.add(new Row(id, category, atMillis, text));
            }
        }
        return rows;
    }

    private static List<byte[]> keys(Path keys, long slice) throws Exception {
        Path folder = keys.resolve("journal");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String infix = "." + HexFormat.of().toHexDigits(slice) + ".";
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().contains(infix)).toList()) {
                found.add(Files.readAllBytes(file));
            }
            return found;
        }
    }

    private static Optional<String> opened(
            long id, int category, long atMillis, long slice, byte[] sealed, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
            cipher.updateAAD(ByteBuffer.allocate(26)
                    .put((byte) 1)
                    .putLong(id)
                    .put((byte) category)
                    .putLong(atMillis)
                    .putLong(slice)
                    .flip());
            return Optional.of(text(category, ByteBuffer.wrap(cipher.doFinal(sealed, 12, sealed.length - 12))));
        } catch (GeneralSecurityException wrongKey) {
            return Optional.empty();
        }
    }

    private static String text(int category, ByteBuffer in) {
        if (in.get() != 1) {
            throw new IllegalStateException("not version 1");
        }
        if (category == 1) {
            return address(in) + " " + METHODS[in.get()] + " " + ROUTES[in.get()] + " " + in.getShort();
        }
        if (category == 8) {
            return "statistic " + in.get() + " " + in.getLong();
        }
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        return HexFormat.of().formatHex(rest);
    }

    private static String address(ByteBuffer in) {
        int length = in.get();
        if (length == 0) {
            return "-";
        }
        int bits = in.get() & 0xff;
        byte[] octets = new byte[length];
        in.get(octets);
        return HexFormat.of().formatHex(octets) + "/" + bits;
    }
}
