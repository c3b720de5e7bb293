package org.glashaus.features.sabotage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.conference.journal.Due;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.spec.LogCategory;

/**
 * A copy is kept beside the journal and put right by the limits only. What somebody had erased is not in the journal then, but
 * in the copy, and so comes back when the two are compared: at the next sweep, and at the end.
 */
final class ReturningEntries implements JournalStore {
    private final JournalStore store;
    private final Path database;
    private final Map<Long, JournalEntry> copies = new LinkedHashMap<>();
    private final List<JournalEntry> missing = new ArrayList<>();

    private ReturningEntries(JournalStore store, Path database) {
        this.store = store;
        this.database = database;
    }

    static Factory beside(Factory shipped) {
        return site ->
                new ReturningEntries(shipped.open(site), site.dataFolder().resolve("journal.sqlite"));
    }

    @Override
    public void write(List<JournalEntry> entries) throws StoreFailure {
        store.write(entries);
        TreeSet<Long> numbers = numbers();
        for (JournalEntry entry : entries.reversed()) {
            Long newest = numbers.pollLast();
            if (newest != null) {
                copies.put(newest, entry);
            }
        }
    }

    @Override
    public int delete(Due due, Instant now) throws StoreFailure {
        giveBack();
        return store.delete(due, now);
    }

    private void giveBack() throws StoreFailure {
        if (!missing.isEmpty()) {
            write(List.copyOf(missing));
            missing.clear();
        }
    }

    @Override
    public Erasure erase(Hold.Scope scope, Instant now) throws StoreFailure {
        Erasure erasure = store.erase(scope, now);
        Set<Long> left = numbers();
        copies.forEach((number, entry) -> {
            if (!left.contains(number)) {
                missing.add(entry);
            }
        });
        copies.keySet().retainAll(left);
        return erasure;
    }

    @Override
    public void clearRemains(Instant now) throws StoreFailure {
        copies.keySet().retainAll(numbers());
        store.clearRemains(now);
    }

    @Override
    public void close() throws StoreFailure {
        giveBack();
        store.close();
    }

    private TreeSet<Long> numbers() throws StoreFailure {
        TreeSet<Long> numbers = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id FROM entry")) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
            return numbers;
        } catch (SQLException failure) {
            throw new StoreFailure("the copy could not be compared", failure);
        }
    }

    @Override
    public long count(LogCategory category) throws StoreFailure {
        return store.count(category);
    }

    @Override
    public void place(Hold hold) throws StoreFailure {
        store.place(hold);
    }

    @Override
    public Optional<Hold> release(long hold, Instant now) throws StoreFailure {
        return store.release(hold, now);
    }

    @Override
    public List<Hold> holds() {
        return store.holds();
    }

    @Override
    public long freeNumber() {
        return store.freeNumber();
    }
}
