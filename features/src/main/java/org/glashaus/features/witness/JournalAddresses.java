package org.glashaus.features.witness;

import java.io.IOException;
import java.util.List;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/** Reads every text of the journal for anything that looks like an address or a part of one. */
public final class JournalAddresses implements Witness {
    private final EvidenceFolder evidence;
    private boolean read;
    private long addresses;
    private @Nullable ObservedProcess process;

    public JournalAddresses(EvidenceFolder evidence) {
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                StoredFields.KIND,
                "The database files were copied and read by SQLite's own command line, and their entries opened by the published format. Those "
                        + "that hold an address, or any part of one, were counted.",
                Mechanism.STORED_RECORDS,
                "What lies in other fields; the scan of files looks for whole addresses everywhere.",
                "An identifier that is an address sealed under a key of the host's: nobody else can tell it from a drawn one.");
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
        for (JournalEntries.Entry entry : JournalEntries.read(process.dataDir(), process.keysDir())) {
            addresses += entry.field("address").isEmpty() ? 0 : 1;
        }
        read = true;
    }

    @Override
    public Sighting stop() throws IOException {
        if (!read) {
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
