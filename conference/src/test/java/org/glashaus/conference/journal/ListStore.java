package org.glashaus.conference.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glashaus.spec.LogCategory;

/** A store that keeps a list and deletes nothing. */
class ListStore implements JournalStore {
    final List<JournalEntry> written = new ArrayList<>();

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        written.addAll(entries);
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
        return written.size();
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
    public Erasure erase(Hold.Scope scope, Instant now) {
        int before = written.size();
        List<JournalEntry> left = IntStream.range(0, before)
                .filter(at -> !scope.covers(at + 1, written.get(at)))
                .mapToObj(written::get)
                .toList();
        written.clear();
        written.addAll(left);
        return new Erasure(before - left.size(), 0, List.of());
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
