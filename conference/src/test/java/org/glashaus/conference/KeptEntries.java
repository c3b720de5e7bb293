package org.glashaus.conference;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.journal.Due;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.conference.journal.Sweep;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;

/** A store that a test can look into. */
public final class KeptEntries implements JournalStore {
    private final List<JournalEntry> entries = new CopyOnWriteArrayList<>();

    /** While this is true nothing can be written. */
    public volatile boolean failing;

    /** A journal that writes here. */
    public Journal journal(Profile profile, InstantSource clock) throws StoreFailure {
        return Journal.open(
                Path.of("unused"),
                Path.of("unused"),
                profile,
                new Journal.Parts(
                        clock,
                        AddressShortening.toNetworks(),
                        site -> this,
                        Sweep.ofOverdueEntries(),
                        receipts -> {},
                        sentence -> {}));
    }

    public List<JournalEntry> all() {
        return List.copyOf(entries);
    }

    public <E extends JournalEntry> List<E> of(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void write(List<JournalEntry> more) throws StoreFailure {
        if (failing) {
            throw new StoreFailure("the disk is full", new IllegalStateException());
        }
        entries.addAll(more);
    }

    @Override
    public int delete(Due due, Instant now) {
        return 0;
    }

    @Override
    public void clearRemains(Instant now) {
        // Nothing remains.
    }

    @Override
    public long count(LogCategory category) {
        return entries.stream().filter(e -> e.category() == category).count();
    }

    @Override
    public Erasure erase(Hold.Scope scope, Instant now) {
        throw new UnsupportedOperationException("erases nothing");
    }

    @Override
    public void place(Hold hold) {
        throw new UnsupportedOperationException("holds nothing");
    }

    @Override
    public Optional<Hold> release(long hold, Instant now) {
        return Optional.empty();
    }

    @Override
    public List<Hold> holds() {
        return List.of();
    }

    @Override
    public long freeNumber() {
        return 1;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
