package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalStore.Site;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.spec.LogCategory;

/** A place for a store, with a wall clock and an elapsed time that a test sets. */
final class TestJournal {
    final Path folder;
    final Retention retention;
    final List<Receipt> receipts = new ArrayList<>();
    Instant now = Instant.parse("2026-03-28T12:00:00Z");
    long elapsedNanos;
    boolean ledgerFails;

    TestJournal(Path folder, Map<LogCategory, Duration> limits) {
        this.folder = folder;
        this.retention = new Retention(limits);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Site site() {
        return new Site(data(), keys(), retention, now, () -> elapsedNanos, this::keep);
    }

    private void keep(Receipt receipt) throws IOException {
        if (ledgerFails) {
            throw new IOException("the ledger's disk is full");
        }
        receipts.add(receipt);
    }

    /** Time goes by, and both clocks tell it. */
    void pass(Duration time) {
        now = now.plus(time);
        elapsedNanos += time.toNanos();
    }

    Keeper keeper(JournalStore store) {
        return new Keeper(store, retention, () -> now, () -> elapsedNanos, Sweep.ofOverdueEntries());
    }

    static WebAccess visit(Instant at, String address) {
        return new WebAccess(at, LoggedAddress.parse(address), RequestMethod.GET, RouteTemplate.ROOM, 200);
    }

    static Statistic count(Instant at, long count) {
        return new Statistic(at, Statistic.Measure.PARTICIPANTS, count);
    }

    static WebAccess visit(Instant at) {
        return new WebAccess(at, Optional.empty(), RequestMethod.GET, RouteTemplate.ROOM, 200);
    }
}
