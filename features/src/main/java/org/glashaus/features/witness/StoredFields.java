package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/** Reads which fields the server's databases have at all, and holds them against those that are declared. */
public final class StoredFields implements Witness {
    public static final String KIND = "raw-store-read";

    /** Each with what it is good for; see the register of data. */
    private static final Set<String> DECLARED =
            Set.of("migration.step", "entry.id", "entry.category", "entry.at_millis", "entry.slice", "entry.sealed");

    private static final String COLUMNS =
            "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table';";

    private final EvidenceFolder evidence;
    private final Set<String> found = new TreeSet<>();
    private @Nullable ObservedProcess process;

    public StoredFields(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "The database files were copied and read by SQLite's own command line. Every table and column was held against "
                        + "those that are declared: number, log, moment and slice of an entry, and the sealed rest.",
                Mechanism.STORED_RECORDS,
                "What people do with what is kept.",
                "What lies within a sealed entry; other witnesses open the entries.",
                "An identifier that is an address sealed under a key of the host's: nobody else can tell it from a drawn one.",
                "Data that are kept outside the database; the scan of files looks there.");
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
        try (RawStore store = RawStore.copyOf(process.dataDir())) {
            for (Path database : store.databases()) {
                found.addAll(store.query(database, COLUMNS));
            }
        }
    }

    @Override
    public Sighting stop() throws IOException {
        if (found.isEmpty()) {
            return Sighting.notSeen("No database was found, so that nothing can be said of what it holds.");
        }
        List<String> foreign =
                found.stream().filter(field -> !DECLARED.contains(field)).toList();
        var listing = evidence.lines(KIND, new ArrayList<>(found), "");
        return foreign.isEmpty()
                ? Sighting.kept("The journal has " + found.size() + " fields, all of them declared.", listing)
                : Sighting.broken(
                        "The journal has fields that nobody declared: " + String.join(", ", foreign) + ".", listing);
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
