package org.glashaus.conference.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.spec.LogCategory;

/**
 * A process that writes and sweeps until it is killed. Its time is what it writes: a minute for each entry, so that most
 * steps delete something. What is acknowledged goes to standard output.
 */
final class Scribe {
    static final Duration LIMIT = Duration.ofHours(24);
    static final Instant BEGINNING = Instant.parse("2026-03-28T12:00:00Z");
    private static final int ENTRIES_A_STEP = 40;

    private Scribe() {}

    static TestJournal journal(Path folder) {
        return new TestJournal(folder, Map.of(LogCategory.STATISTICS, LIMIT));
    }

    static Instant moment(long entry) {
        return BEGINNING.plus(Duration.ofMinutes(entry));
    }

    /** Takes the folder and the number of the first entry. */
    public static void main(String[] arguments) throws Exception {
        TestJournal journal = journal(Path.of(arguments[0]));
        long next = Long.parseLong(arguments[1]);
        journal.now = moment(next);
        JournalStore store = SealedStore.inSqlite(journal.site());
        Keeper keeper = journal.keeper(store);
        while (true) {
            List<JournalEntry> batch = new ArrayList<>();
            for (int i = 0; i < ENTRIES_A_STEP; i++) {
                batch.add(TestJournal.count(moment(next), next));
                next++;
            }
            journal.now = moment(next);
            System.out.println("trying " + next);
            System.out.flush();
            store.write(batch);
            System.out.println("written " + next);
            System.out.flush();
            keeper.sweepNow();
        }
    }
}
