package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.spec.LogCategory;

class RawRemainsProperties {

    /** Entries come in any order of time, since clocks are set; trees are then split and merged in all ways. */
    @Property(tries = 10)
    void noByteOfADeletedEntryIsInAnyFile(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int rounds)
            throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("journal");
        TestJournal journal = new TestJournal(folder, Map.of(LogCategory.STATISTICS, Duration.ofDays(100)));
        Files.createDirectories(journal.data());
        Map<Long, byte[]> dead = new HashMap<>();
        Map<Long, byte[]> living = new TreeMap<>();
        journal.now = Instant.ofEpochMilli(1_000_000_000L);
        try (JournalStore store = SealedStore.inSqlite(journal.site())) {
            for (int round = 0; round < rounds; round++) {
                store.write(batch(random));
                living = sealed(journal.data());
                long upTo = random.nextLong(1_000_000_000L);
                int deleted = store.delete(
                        new Due(LogCategory.STATISTICS, Instant.ofEpochMilli(upTo), Duration.ofDays(1), Instant.MIN),
                        journal.now);
                store.clearRemains(journal.now);

                Map<Long, byte[]> left = sealed(journal.data());
                assertThat(deleted).isEqualTo(living.size() - left.size());
                living.keySet().removeAll(left.keySet());
                dead.putAll(living);
                String raw = RawFiles.below(journal.data());
                assertThat(dead.values()).noneMatch(row -> raw.contains(latin(row)));
                assertThat(left.values()).allMatch(row -> raw.contains(latin(row)));
            }
        } finally {
            Scratch.delete(folder);
        }
    }

    private static String latin(byte[] row) {
        return new String(row, StandardCharsets.ISO_8859_1);
    }

    private static List<JournalEntry> batch(Random random) {
        List<JournalEntry> entries = new ArrayList<>();
        int size = random.nextInt(1, 600);
        while (entries.size() < size) {
            entries.add(TestJournal.count(Instant.ofEpochMilli(random.nextLong(1_000_000_000L)), random.nextLong()));
        }
        return entries;
    }

    private static Map<Long, byte[]> sealed(Path data) throws Exception {
        Map<Long, byte[]> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id, sealed FROM entry")) {
            while (found.next()) {
                rows.put(found.getLong(1), found.getBytes(2));
            }
        }
        return rows;
    }
}
