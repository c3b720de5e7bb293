package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
    @TempDir
    Path folder;

    private long acknowledged;
    private long tried;

    @Test
    void whoIsKilledInMidWriteOrMidSweepLosesNothingAcknowledgedAndKeepsNothingDue() throws Exception {
        killed(3, 881);
    }

    @Test
    @Tag("long")
    void soItIsAHundredTimes() throws Exception {
        killed(100, new Random().nextLong());
    }

    private void killed(int times, long seed) throws Exception {
        Random random = new Random(seed);
        Files.createDirectories(folder.resolve("data"));
        for (int time = 0; time < times; time++) {
            runAndKill(random.nextInt(1, 60));
            String where = "kill " + time + ", seed " + seed;
            everyRowHasItsKey(where);
            acknowledged = recoveredAt(where);
        }
    }

    /** After so many lines of its output, at whatever it does then. */
    private void runAndKill(int lines) throws Exception {
        Process scribe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribe.class.getName(),
                        folder.toString(),
                        Long.toString(acknowledged))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = scribe.inputReader()) {
            String line = out.readLine();
            for (int seen = 1; line != null; seen++) {
                long number = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                if (line.startsWith("written ")) {
                    acknowledged = number;
                } else {
                    tried = number;
                }
                if (seen == lines) {
                    scribe.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        } finally {
            scribe.destroyForcibly().waitFor();
        }
        assertThat(tried).isPositive();
    }

    private List<OutsideReader.Row> rows() throws Exception {
        return OutsideReader.sqlite(folder.resolve("data"), folder.resolve("keys"));
    }

    private void everyRowHasItsKey(String where) throws Exception {
        assertThat(rows()).as(where).allMatch(row -> row.text().isPresent());
    }

    /** The next start comes at the moment of the last entry that it tried to write; says where to go on. */
    private long recoveredAt(String where) throws Exception {
        Instant now = Scribe.moment(tried);
        TestJournal after = Scribe.journal(folder);
        after.now = now;
        try (JournalStore store = SealedStore.inSqlite(after.site())) {
            after.keeper(store).sweepNow();
        }
        TreeSet<Long> there = rows().stream()
                .map(row -> Long.parseLong(row.text().orElseThrow().substring("statistic 1 ".length())))
                .collect(Collectors.toCollection(TreeSet::new));
        long firstThatMayNotBeGone = tried - Scribe.LIMIT.toMinutes() + 60;
        assertThat(there)
                .as(where)
                .containsAll(LongStream.range(Math.max(0, firstThatMayNotBeGone + 60), acknowledged)
                        .boxed()
                        .toList());
        assertThat(there.isEmpty() ? tried : there.first()).as(where).isGreaterThan(tried - Scribe.LIMIT.toMinutes());
        assertThat(there.isEmpty() ? 0 : there.last()).as(where).isLessThan(tried);
        // Entries may be written although nobody was told, but only in one piece.
        assertThat(there.isEmpty() ? acknowledged : there.last() + 1).as(where).isIn(acknowledged, tried);
        try (Stream<Path> keys = Files.list(folder.resolve("keys/journal"))) {
            assertThat(keys).as(where).hasSizeLessThanOrEqualTo(25);
        }
        return there.isEmpty() ? tried : there.last() + 1;
    }
}
