package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The web log, read from a copy that is made while the writer stands still. */
public final class WeblogRows {
    /** No kind of page is called this, so that whoever judges the entry sees a breach. */
    private static final String MORE = "MORE THAN ITS FIELDS";

    private WeblogRows() {}

    /** One entry, as text. */
    public record Row(long atMillis, String address, String method, String route, String status) {}

    /** @throws IOException also if there is no journal at all */
    public static List<Row> read(ObservedProcess process) throws IOException, InterruptedException {
        return rows(JournalEntries.read(process));
    }

    public static List<Row> read(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        return rows(JournalEntries.read(dataDir, keysDir));
    }

    private static List<Row> rows(List<JournalEntries.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.isOf(JournalEntries.Log.WEB_ACCESS))
                .map(entry -> new Row(
                        entry.atMillis(),
                        entry.field("address"),
                        entry.field("method"),
                        entry.field(EntryFields.MORE).isEmpty() ? entry.field("route") : MORE,
                        entry.field("status")))
                .toList();
    }
}
