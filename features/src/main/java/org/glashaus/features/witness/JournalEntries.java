package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All logs of the journal, read from a copy that is made while the writer stands still. */
public final class JournalEntries {
    private JournalEntries() {}

    /** The logs that the published format numbers. */
    public enum Log {
        WEB_ACCESS(SealedRows.WEB_ACCESS),
        SIGNALLING(SealedRows.SIGNALLING),
        MEDIA(SealedRows.MEDIA),
        ORGANISER_LOGIN(SealedRows.ORGANISER_LOGIN),
        SECURITY(SealedRows.SECURITY),
        ERROR(SealedRows.ERROR),
        IDENTIFIERS(SealedRows.IDENTIFIERS),
        STATISTICS(SealedRows.STATISTICS),
        DISCLOSURES(SealedRows.DISCLOSURES);

        private final int category;

        Log(int category) {
            this.category = category;
        }
    }

    /**
     * One entry.
     *
     * @param fields by the format's names; what follows the last known one is there as well, under a name of its own
     */
    public record Entry(int category, long atMillis, Map<String, String> fields) {
        public Entry {
            fields = Map.copyOf(fields);
        }

        public boolean isOf(Log log) {
            return category == log.category;
        }

        /** Empty if the entry has no such field. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** Whether anything follows the last field that the format knows. */
        public boolean hasMore() {
            return fields.containsKey(EntryFields.MORE);
        }

        /** Whether an address in it is cut to its network, or not there at all. */
        public boolean tellsNoMoreThanANetwork() {
            return field("address").isEmpty() || WeblogReading.shortened(field("address"));
        }
    }

    /** @throws IOException also if there is no journal at all, or an entry in it has other fields than its log */
    public static List<Entry> read(ObservedProcess process) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc", Long.toString(process.processId())))) {
            return read(process.dataDir(), process.keysDir());
        }
        try (StoppedProcess stopped = StoppedProcess.stop(process.processId())) {
            return read(process.dataDir(), process.keysDir());
        }
    }

    static List<Entry> read(Path dataDir, Path keysDir) throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        for (SealedRows.Row row : SealedRows.read(dataDir, keysDir)) {
            entries.add(new Entry(row.category(), row.atMillis(), EntryFields.of(row)));
        }
        return List.copyOf(entries);
    }
}
