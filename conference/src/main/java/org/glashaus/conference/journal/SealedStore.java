package org.glashaus.conference.journal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.conference.journal.EntryCodec.UnknownLayout;
import org.glashaus.conference.journal.SqlRows.Selection;
import org.glashaus.conference.journal.SqlRows.Tally;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;

/** Entries sealed under the keys of their slices, in one table of a database; the keys lie in the key folder. */
public final class SealedStore implements JournalStore {
    private final Site site;
    private final SqlRows rows;
    private final ScopedRows scoped;
    private final SliceKeys keys;
    private final HoldRegister register;
    private final Seal seal;
    private final WriteTimes writeTimes;
    private final ReceiptQueue receipts;
    private long nextId;

    /** The last write failed, so that its entries may be there or not. */
    private boolean unsure;

    private SealedStore(Site site, SqlRows rows, SecureRandom random) throws IOException {
        this.site = site;
        this.rows = rows;
        this.scoped = new ScopedRows(rows, this::entry);
        this.seal = new Seal(random);
        this.keys = SliceKeys.open(site.keyFolder(), random);
        this.register = HoldRegister.open(site.dataFolder());
        this.receipts = new ReceiptQueue(site.receipts());
        this.writeTimes = new WriteTimes(site.elapsedNanos(), site.retention());
    }

    /** In a file below the data folder. */
    public static SealedStore inSqlite(Site site) throws StoreFailure {
        return open(site, new SqliteDialect(site.dataFolder()));
    }

    /** In a database of its own; keys and holds stay in this server's folders. */
    public static Factory inPostgres(PostgresAddress address) {
        return site -> open(site, new PostgresDialect(address));
    }

    static SealedStore open(Site site, Dialect dialect) throws StoreFailure {
        SqlRows rows = SqlRows.open(dialect);
        try {
            SealedStore store = new SealedStore(site, rows, new SecureRandom());
            if (dialect.hasFormerTable()) {
                ClearTextTable.seal(rows, store::sealed);
            }
            store.start();
            return store;
        } catch (IOException failure) {
            rows.close();
            throw new StoreFailure("the journal's keys cannot be read", failure);
        } catch (StoreFailure failure) {
            rows.close();
            throw failure;
        }
    }

    private void start() throws StoreFailure {
        nextId = rows.lastId() + 1;
        writeTimes.wrote(nextId - 1);
        long nowMillis = site.now().toEpochMilli();
        for (LogCategory category : LogCategory.values()) {
            bringBack(category, nowMillis);
        }
    }

    /**
     * An entry of the future was written under a clock that was wrong; from here on it counts as one of now (ADR 0882). One
     * that is held keeps the time by which it is held.
     */
    private void bringBack(LogCategory category, long nowMillis) throws StoreFailure {
        List<Hold> holds = register.active(category);
        Selection future = Selection.after(category, nowMillis, numbers(holds));
        if (!holds.isEmpty()) {
            moveHeld(future, holds);
        }
        List<JournalRow> page = rows.select(future, 0, Limits.JOURNAL_BATCH);
        while (!page.isEmpty()) {
            List<JournalRow> redated = new ArrayList<>();
            List<JournalRow> unreadable = new ArrayList<>();
            for (JournalRow row : page) {
                Optional<byte[]> payload = payload(row);
                if (payload.isPresent()) {
                    redated.add(seal.close(row.id(), nowMillis, key(category, nowMillis), payload.get()));
                } else {
                    unreadable.add(row);
                }
            }
            rows.exchange(redated, unreadable);
            page = rows.select(future, 0, Limits.JOURNAL_BATCH);
        }
    }

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        if (unsure && rows.lastId() >= nextId) {
            wrote(entries.size());
            return;
        }
        unsure = false;
        List<JournalRow> sealed = new ArrayList<>();
        for (JournalEntry entry : entries) {
            sealed.add(sealed(nextId + sealed.size(), entry));
        }
        unsure = true;
        rows.insert(sealed);
        wrote(entries.size());
    }

    private void wrote(int entries) {
        unsure = false;
        nextId += entries;
        writeTimes.wrote(nextId - 1);
    }

    private JournalRow sealed(long id, JournalEntry entry) throws StoreFailure {
        long atMillis = entry.at().toEpochMilli();
        return seal.close(id, atMillis, key(entry.category(), atMillis), EntryCodec.encode(entry));
    }

    private SliceKey key(LogCategory category, long atMillis) throws StoreFailure {
        try {
            return keys.forEntry(category, atMillis, site.retention().sliceWidth(category));
        } catch (IOException failure) {
            throw new StoreFailure("a key could not be made", failure);
        }
    }

    private Optional<byte[]> payload(JournalRow row) {
        return keys.of(row.slice()).flatMap(key -> seal.open(row, key));
    }

    private Optional<JournalEntry> entry(JournalRow row) {
        return payload(row).flatMap(payload -> {
            try {
                return Optional.of(EntryCodec.decode(row.category(), Instant.ofEpochMilli(row.atMillis()), payload));
            } catch (UnknownLayout foreign) {
                return Optional.empty();
            }
        });
    }

    @Override
    public int delete(Due due, Instant now) throws StoreFailure {
        List<Hold> holds = register.active(due.category());
        Set<Long> held = numbers(holds);
        long upToMillis = millis(due.upTo());
        List<Selection> selections = List.of(
                Selection.upTo(due.category(), upToMillis, held),
                Selection.writtenUpTo(due.category(), writeTimes.lastIdWrittenBefore(due.writtenFor()), held));
        int deleted = 0;
        for (Selection selection : selections) {
            if (!holds.isEmpty()) {
                moveHeld(selection, holds);
            }
            Tally tally = rows.delete(selection, millis(due.late()));
            deleted += (int) tally.entries();
            receipts.deleted(due, tally, now);
        }
        return deleted;
    }

    private static Set<Long> numbers(List<Hold> holds) {
        return holds.stream().map(Hold::id).collect(Collectors.toSet());
    }

    private static long millis(Instant moment) {
        return moment.equals(Instant.MAX)
                ? Long.MAX_VALUE
                : moment.equals(Instant.MIN) ? Long.MIN_VALUE : moment.toEpochMilli();
    }

    /** What is due and held goes under the hold's own key, entry by entry, so that the slice's key can die in time. */
    private void moveHeld(Selection due, List<Hold> holds) throws StoreFailure {
        long last = 0;
        while (true) {
            List<JournalRow> page = rows.select(due, last, Limits.JOURNAL_BATCH);
            if (page.isEmpty()) {
                return;
            }
            List<JournalRow> moved = new ArrayList<>();
            for (JournalRow row : page) {
                Optional<Hold> holding = entry(row)
                        .flatMap(entry -> holds.stream()
                                .filter(hold -> hold.scope().covers(row.id(), entry))
                                .findFirst());
                if (holding.isPresent()) {
                    moved.add(underHold(row, holding.get()));
                }
                last = row.id();
            }
            rows.exchange(moved, List.of());
        }
    }

    private JournalRow underHold(JournalRow row, Hold hold) throws StoreFailure {
        try {
            SliceKey key = keys.forHold(hold);
            return seal.close(row.id(), row.atMillis(), key, payload(row).orElseThrow());
        } catch (IOException failure) {
            throw new StoreFailure("a key could not be made", failure);
        }
    }

    @Override
    public void clearRemains(Instant now) throws StoreFailure {
        try {
            for (SliceKey key : keys.all()) {
                if (!rows.anyUnder(key)) {
                    keys.destroy(key);
                    receipts.keep(new Receipt.KeyDestroyed(
                            now,
                            ReceiptQueue.name(key.category()),
                            Instant.ofEpochMilli(key.startMillis()),
                            Instant.ofEpochMilli(key.endMillis())));
                }
            }
            register.forgetOld(now);
        } catch (IOException failure) {
            throw new StoreFailure("a key could not be destroyed", failure);
        }
        rows.clearRemains();
        receipts.hand();
    }

    @Override
    public long count(LogCategory category) throws StoreFailure {
        return rows.count(category);
    }

    /** Counted before anything is changed: what the database refuses has not happened. */
    @Override
    public void place(Hold hold) throws StoreFailure {
        long entries = scoped.count(hold.scope());
        inRegister(() -> register.place(hold));
        receipts.keepAndTryToHand(new Receipt.Hold(hold.placed(), ReceiptQueue.number(hold), entries, false));
    }

    @Override
    public Optional<Hold> release(long id, Instant now) throws StoreFailure {
        Optional<Hold> placed = register.active(id);
        if (placed.isPresent()) {
            long entries = scoped.count(placed.get().scope());
            inRegister(() -> register.release(id, now));
            receipts.keepAndTryToHand(new Receipt.Hold(now, ReceiptQueue.number(placed.get()), entries, true));
        }
        return placed;
    }

    @Override
    public Erasure erase(Hold.Scope scope, Instant now) throws StoreFailure {
        return scoped.erase(
                scope, register.active(scope.category()), gone -> receipts.erased(scope.category(), gone, now));
    }

    private static <T> T inRegister(Registering<T> work) throws StoreFailure {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new StoreFailure("the register of holds could not be written", failure);
        }
    }

    @Override
    public List<Hold> holds() {
        return List.copyOf(register.all());
    }

    @Override
    public long freeNumber() {
        return keys.freeSlice();
    }

    @Override
    public void close() throws StoreFailure {
        rows.close();
    }

    @FunctionalInterface
    private interface Registering<T> {
        T run() throws IOException;
    }
}
