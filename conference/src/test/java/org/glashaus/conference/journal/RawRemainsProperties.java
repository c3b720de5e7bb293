package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.JournalStore.StoreFailure;

class RawRemainsProperties {

    /** Entries come in any order of time, since clocks are set; trees are then split and merged in all ways. */
    @Property(tries = 30)
    void noByteOfADeletedEntryIsInAnyFile(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int rounds)
            throws IOException, StoreFailure {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("journal");
        TreeMap<Long, String> living = new TreeMap<>();
        List<String> dead = new ArrayList<>();
        try (JournalStore store = SqliteJournal.open(folder)) {
            for (int round = 0; round < rounds; round++) {
                store.write(batch(random, living));
                long upTo = random.nextLong(1_000_000_000L);
                store.deleteUpTo(Category.WEB_ACCESS, Instant.ofEpochMilli(upTo));
                dead.addAll(living.headMap(upTo, true).values());
                living.headMap(upTo, true).clear();

                String raw = RawFiles.below(folder);
                assertThat(dead).noneMatch(raw::contains);
                assertThat(living.values()).allMatch(raw::contains);
                assertThat(store.count(Category.WEB_ACCESS)).isEqualTo(living.size());
            }
        } finally {
            Scratch.delete(folder);
        }
    }

    private static List<JournalEntry> batch(Random random, TreeMap<Long, String> living) {
        List<JournalEntry> entries = new ArrayList<>();
        int size = random.nextInt(1, 600);
        while (entries.size() < size) {
            long atMillis = random.nextLong(1_000_000_000L);
            String mark = "mark-" + Long.toHexString(random.nextLong()) + "-".repeat(random.nextInt(40));
            if (living.putIfAbsent(atMillis, mark) == null) {
                entries.add(new WebAccess(
                        Instant.ofEpochMilli(atMillis),
                        Optional.of(new LoggedAddress(mark)),
                        RequestMethod.GET,
                        RouteTemplate.ROOM,
                        200));
            }
        }
        return entries;
    }
}
