package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/** Reads every text of the journal for anything that looks like an address or a part of one. */
public final class JournalAddresses implements Witness {
    private static final String ADDRESSES = "SELECT count(*) FROM web_access WHERE coalesce(address, '') <> '';";
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table';";

    private final EvidenceFolder evidence;
    private final TreeSet<String> tables = new TreeSet<>();
    private long addresses;
    private @Nullable ObservedProcess process;

    public JournalAddresses(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                StoredFields.KIND,
                "The database files were copied and read by SQLite's own command line. The entries that hold an address, or any part "
                        + "of one, were counted.",
                Mechanism.STORED_RECORDS,
                "What lies in other fields; the scan of files looks for whole addresses everywhere.");
    }

    @Override
    public void start(ObservedProcess watched) {
        process = watched;
    }

    @Override
    public void observe(String moment) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        addresses = 0;
        try (RawStore store = RawStore.copyOf(process.dataDir())) {
            for (Path database : store.databases()) {
                List<String> there = store.query(database, TABLES);
                tables.addAll(there);
                if (there.contains("web_access")) {
                    addresses += Long.parseLong(store.query(database, ADDRESSES).getFirst());
                }
            }
        }
    }

    @Override
    public Sighting stop() throws IOException {
        if (tables.isEmpty()) {
            return Sighting.notSeen("No database was found, so that nothing can be said of what it holds.");
        }
        var listing = evidence.lines("journal-addresses", List.of("entries with an address: " + addresses), "");
        return Sighting.judged(
                addresses == 0,
                "No entry of the journal holds an address or a part of one.",
                addresses + " entries of the journal hold an address or a part of one.",
                listing);
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
