package org.glashaus.features.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The web log, read from a copy that is made while the writer stands still. */
public final class WeblogRows {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");
    private static final List<String> ROUTES = List.of(
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
            "other");

    /** No kind of page is called this, so that whoever judges the entry sees a breach. */
    private static final String MORE = "MORE THAN ITS FIELDS";

    private WeblogRows() {}

    /** One entry, as text. */
    public record Row(long atMillis, String address, String method, String route, String status) {}

    /** @throws IOException also if there is no journal at all */
    public static List<Row> read(ObservedProcess process) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc", Long.toString(process.processId())))) {
            return read(process.dataDir(), process.keysDir());
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            return read(process.dataDir(), process.keysDir());
        }
    }

    public static List<Row> read(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (SealedRows.Row row : SealedRows.read(dataDir, keysDir)) {
            if (row.category() == SealedRows.WEB_ACCESS) {
                rows.add(row(row.atMillis(), row.payload()));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(long atMillis, ByteBuffer in) throws IOException {
        try {
            String address = address(in);
            String method = METHODS.get(in.get());
            String route = ROUTES.get(in.get());
            String status = Short.toString(in.getShort());
            return new Row(atMillis, address, method, in.hasRemaining() ? MORE : route, status);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("an entry of the web log does not have the known fields.", e);
        }
    }

    private static String address(ByteBuffer in) throws IOException {
        int length = in.get();
        if (length == 0) {
            return "";
        }
        int bits = Byte.toUnsignedInt(in.get());
        byte[] octets = new byte[Byte.toUnsignedInt((byte) length)];
        in.get(octets);
        String printed = InetAddress.getByAddress(octets).getHostAddress();
        return bits == octets.length * Byte.SIZE ? printed : printed + "/" + bits;
    }
}
