package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The web log as SQLite's own command line reads it, on a copy that is made while the writer stands still. */
public final class WeblogRows {
    private static final String QUERY =
            "SELECT at_millis, coalesce(address, ''), method, route, status FROM web_access;";
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table';";

    private WeblogRows() {}

    /** One entry, as text. */
    public record Row(long atMillis, String address, String method, String route, String status) {}

    /** @throws IOException also if there is no web log at all */
    public static List<Row> read(ObservedProcess process) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc", Long.toString(process.processId())))) {
            return read(process.dataDir());
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            return read(process.dataDir());
        }
    }

    public static List<Row> read(Path dataDir) throws IOException, InterruptedException {
        try (RawStore store = RawStore.copyOf(dataDir)) {
            for (Path database : store.databases()) {
                if (store.query(database, TABLES).contains("web_access")) {
                    List<Row> rows = new ArrayList<>();
                    for (String line : store.query(database, QUERY)) {
                        rows.add(row(line));
                    }
                    return List.copyOf(rows);
                }
            }
            throw new IOException("no database with a web log was found.");
        }
    }

    private static Row row(String line) throws IOException {
        String[] fields = line.split("\u001f", -1);
        if (fields.length != 5) {
            throw new IOException("an entry of the web log does not have the five known fields.");
        }
        try {
            return new Row(Long.parseLong(fields[0]), fields[1], fields[2], fields[3], fields[4]);
        } catch (NumberFormatException e) {
            throw new IOException("an entry of the web log has no moment.");
        }
    }
}
