package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.glashaus.conference.journal.Hold.Ground;
import org.glashaus.conference.journal.Hold.Scope;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store does, whatever database it is in. */
abstract class StoreContract {
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final LocalDate REVIEW = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    TestJournal journal = new TestJournal(Path.of("unused"), Map.of());

    abstract JournalStore.Factory stores();

    abstract Connection reader() throws Exception;

    /** Where the database keeps its files. */
    abstract Path files();

    @BeforeEach
    final void everyCategoryHasALimit() throws Exception {
        Map<LogCategory, Duration> limits = new EnumMap<>(LogCategory.class);
        for (LogCategory category : LogCategory.values()) {
            limits.put(category, LIMIT);
        }
        journal = new TestJournal(folder, limits);
        Files.createDirectories(journal.data());
    }

    /** What the database only has in memory goes to its files. */
    abstract void writeOut() throws Exception;

    final JournalStore open() throws StoreFailure {
        return stores().open(journal.site());
    }

    final List<OutsideReader.Row> rows() throws Exception {
        try (Connection connection = reader()) {
            return OutsideReader.read(connection, journal.keys());
        }
    }

    private List<Path> keyFiles() throws Exception {
        try (Stream<Path> keys = Files.list(journal.keys().resolve("journal"))) {
            return keys.toList();
        }
    }

    @Test
    void whatIsWrittenCanBeReadFromOutsideInItsOrder() throws Exception {
        Random random = new Random(5);
        List<JournalEntry> entries = new ArrayList<>();
        try (JournalStore store = open()) {
            for (int round = 0; round < 3; round++) {
                entries.clear();
                for (LogCategory category : LogCategory.values()) {
                    entries.add(EntryCodecProperties.entry(category, random));
                }
                store.write(entries);
            }
            store.write(List.of(TestJournal.visit(journal.now, "198.51.0.0/16"), TestJournal.count(journal.now, 77)));
        }
        List<OutsideReader.Row> rows = rows();
        assertThat(rows).hasSize(29).allMatch(row -> row.text().isPresent());
        assertThat(rows).extracting(OutsideReader.Row::id).isSorted().doesNotHaveDuplicates();
        assertThat(rows.subList(18, 27))
                .extracting(OutsideReader.Row::atMillis)
                .containsExactlyElementsOf(
                        entries.stream().map(e -> e.at().toEpochMilli()).toList());
        assertThat(rows.subList(27, 29))
                .extracting(row -> row.text().orElseThrow())
                .containsExactly("c6330000/16 GET /{room} 200", "statistic 1 77");
    }

    @Test
    void idsGoOnAfterARestart() throws Exception {
        for (int start = 0; start < 3; start++) {
            try (JournalStore store = open()) {
                store.write(List.of(TestJournal.count(journal.now, start)));
            }
        }
        assertThat(rows()).extracting(OutsideReader.Row::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void entriesGoOneByOneAndAKeyWithTheLastOfItsSlice() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            Instant begin = journal.now;
            store.write(List.of(TestJournal.count(begin, 1)));
            journal.pass(Duration.ofHours(2));
            store.write(List.of(TestJournal.count(journal.now, 2)));
            journal.pass(Duration.ofHours(4));
            store.write(List.of(TestJournal.count(journal.now, 3)));
            assertThat(keyFiles()).hasSize(2);
            journal.pass(LIMIT.minus(Duration.ofHours(7)).minusMillis(1));
            keeper.sweepNow();
            assertThat(rows()).hasSize(3);
            assertThat(journal.receipts).isEmpty();

            journal.pass(Duration.ofMillis(1));
            keeper.sweepNow();
            assertThat(rows())
                    .extracting(row -> row.text().orElseThrow())
                    .containsExactly("statistic 1 2", "statistic 1 3");
            assertThat(keyFiles()).hasSize(2);
            assertThat(journal.receipts).containsExactly(new Receipt.Deleted(journal.now, "statistics", 1, begin));

            Path doomed = keyFiles().stream()
                    .filter(key -> key.getFileName().toString().startsWith("8." + begin.toEpochMilli() + "."))
                    .findFirst()
                    .orElseThrow();
            journal.pass(Duration.ofHours(2));
            keeper.sweepNow();
            assertThat(rows()).hasSize(1);
            assertThat(keyFiles()).hasSize(1).doesNotContain(doomed);
            assertThat(journal.receipts.getLast())
                    .isEqualTo(new Receipt.KeyDestroyed(
                            journal.now, "statistics", begin, begin.plus(Duration.ofHours(6))));
        }
    }

    @Test
    void afterTheLimitNeitherEntryNorKeyIsInAnyFile() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(TestJournal.visit(journal.now, "203.0.113.77")));
            byte[] key = Files.readAllBytes(keyFiles().getFirst());
            byte[] sealed = sealed();
            assertThat(RawFiles.below(journal.keys())).contains(RawFiles.latin(key));
            journal.pass(LIMIT);
            store.write(List.of(TestJournal.count(journal.now, 1)));
            keeper.sweepNow();
            assertThat(rows()).extracting(OutsideReader.Row::category).containsExactly(8);
            assertThat(RawFiles.below(folder))
                    .doesNotContain(RawFiles.latin(key))
                    .doesNotContain(RawFiles.latin(new byte[] {(byte) 203, 0, 113, 77}));
            assertThat(RawFiles.below(files())).doesNotContain(RawFiles.latin(sealed));
        }
    }

    private byte[] sealed() throws Exception {
        try (Connection connection = reader();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT sealed FROM entry ORDER BY id")) {
            result.next();
            return result.getBytes(1);
        }
    }

    @Test
    void exactlyWhatIsInScopeSurvivesAndGoesWithTheRelease() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            Instant begin = journal.now;
            store.write(List.of(
                    TestJournal.visit(begin, "198.51.0.0/16"),
                    TestJournal.visit(begin, "203.0.0.0/16"),
                    TestJournal.visit(begin.plus(Duration.ofHours(2)), "198.51.100.7"),
                    TestJournal.count(begin, 4),
                    TestJournal.visit(begin.plus(Duration.ofHours(4)), "198.51.0.0/16")));
            Scope scope = new Scope(
                    LogCategory.WEB_ACCESS,
                    begin,
                    begin.plus(Duration.ofHours(3)),
                    LoggedAddress.parse("198.51.0.0/16"),
                    Optional.empty());
            long hold = keeper.hold(scope, Ground.LEGAL_DUTY, "an order of a court", "the host's clerk", REVIEW);
            assertThat(journal.receipts)
                    .last()
                    .matches(r -> r instanceof Receipt.Hold h && h.entries() == 2 && !h.released());

            journal.pass(LIMIT.plus(Duration.ofDays(30)));
            keeper.sweepNow();
            assertThat(rows()).extracting(OutsideReader.Row::id).containsExactly(1L, 3L);
            assertThat(rows()).allMatch(row -> row.text().isPresent());
            assertThat(keyFiles())
                    .singleElement()
                    .matches(file -> file.toString().endsWith(".hold"));
            assertThat(RawFiles.below(journal.data())).contains("the host's clerk");

            assertThat(keeper.release(hold)).isTrue();
            assertThat(rows()).isEmpty();
            assertThat(keyFiles()).isEmpty();
            assertThat(RawFiles.below(journal.data())).doesNotContain("198.51");
            journal.pass(Duration.ofDays(366));
            keeper.sweepNow();
            assertThat(RawFiles.below(journal.data())).doesNotContain("the host's clerk");
        }
    }

    /** The slice's key lives on, so neither the row nor a copy of it may be left in any file. */
    @Test
    void whatIsErasedEarlyIsInNoFileAndItsNeighboursStay() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(
                    TestJournal.visit(journal.now, "203.0.113.77"),
                    TestJournal.visit(journal.now, "198.51.100.7"),
                    TestJournal.count(journal.now, 4),
                    TestJournal.visit(journal.now.plus(Duration.ofHours(1)), "203.0.113.77")));
            byte[] sealed = sealed();
            List<Path> keys = keyFiles();
            Scope scope = new Scope(
                    LogCategory.WEB_ACCESS,
                    journal.now,
                    journal.now,
                    LoggedAddress.parse("203.0.113.77"),
                    Optional.empty());
            writeOut();
            assertThat(RawFiles.below(files()).contains(RawFiles.latin(sealed))).isTrue();
            assertThat(keeper.erase(scope)).isEqualTo(new Erasure(1, 0, List.of()));
            assertThat(rows())
                    .extracting(row -> row.text().orElseThrow())
                    .containsExactly("c6336407/32 GET /{room} 200", "statistic 1 4", "cb00714d/32 GET /{room} 200");
            assertThat(keyFiles()).containsExactlyInAnyOrderElementsOf(keys);
            writeOut();
            assertThat(RawFiles.below(files()).contains(RawFiles.latin(sealed))).isFalse();
            assertThat(journal.receipts).containsExactly(new Receipt.Erased(journal.now, "web-access", 1));
            assertThat(keeper.erase(scope)).isEqualTo(new Erasure(0, 0, List.of()));
            assertThat(journal.receipts).hasSize(1);
        }
    }

    @Test
    void withTheLastEntryOfItsSliceAKeyGoesEarlyToo() throws Exception {
        try (JournalStore store = open()) {
            store.write(List.of(TestJournal.count(journal.now, 1)));
            journal.keeper(store).erase(Scope.of(LogCategory.STATISTICS, journal.now, journal.now));
            assertThat(rows()).isEmpty();
            assertThat(keyFiles()).isEmpty();
        }
    }

    @Test
    void aHoldOutranksAnErasureUntilItIsReleased() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            Instant begin = journal.now;
            store.write(List.of(
                    TestJournal.count(begin, 1),
                    TestJournal.count(begin.plus(Duration.ofHours(1)), 2),
                    TestJournal.count(begin.plus(Duration.ofHours(2)), 3)));
            long hold = keeper.hold(
                    Scope.of(LogCategory.STATISTICS, begin, begin), Ground.RESTRICTION, "a person", "a clerk", REVIEW);
            long second = keeper.hold(
                    Scope.of(LogCategory.STATISTICS, begin, begin.plus(Duration.ofHours(1))),
                    Ground.LEGAL_DUTY,
                    "an order",
                    "a clerk",
                    REVIEW);
            Scope all = Scope.of(LogCategory.STATISTICS, begin, begin.plus(Duration.ofHours(3)));
            Erasure erasure = keeper.erase(all);
            assertThat(erasure.erased()).isEqualTo(1);
            assertThat(erasure.held()).isEqualTo(2);
            assertThat(erasure.holds()).extracting(Hold::id).containsExactly(hold, second);
            assertThat(rows())
                    .extracting(row -> row.text().orElseThrow())
                    .containsExactly("statistic 1 1", "statistic 1 2");
            keeper.release(second);
            assertThat(keeper.erase(all).held()).isEqualTo(1);
            keeper.release(hold);
            assertThat(keeper.erase(all).erased()).isEqualTo(1);
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void anEntryUnderTwoHoldsStaysUntilBothAreReleased() throws Exception {
        long first;
        long second;
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(TestJournal.count(journal.now, 1)));
            Scope scope = Scope.of(LogCategory.STATISTICS, journal.now, journal.now);
            first = keeper.hold(scope, Ground.LEGAL_DUTY, "one", "somebody", REVIEW);
            second = keeper.hold(scope, Ground.RESTRICTION, "two", "somebody", REVIEW);
            journal.pass(LIMIT);
            keeper.sweepNow();
        }
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            assertThat(keeper.release(first)).isTrue();
            assertThat(rows()).singleElement().matches(row -> row.text().isPresent());
            assertThat(keyFiles()).hasSize(1);
            assertThat(keeper.release(second)).isTrue();
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void anEntryOfTheFutureIsBroughtBackAtTheNextStart() throws Exception {
        Instant right = journal.now;
        try (JournalStore store = open()) {
            journal.now = right.plus(Duration.ofDays(3650));
            store.write(List.of(TestJournal.count(journal.now, 1)));
        }
        journal.now = right;
        try (JournalStore store = open()) {
            assertThat(rows()).singleElement().matches(row -> row.atMillis() == right.toEpochMilli());
            journal.now = right.plus(LIMIT);
            journal.keeper(store).sweepNow();
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void anEntryGoesByElapsedTimeWhenTheClockIsSetBack() throws Exception {
        try (JournalStore store = open()) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(TestJournal.count(journal.now, 1)));
            journal.now = journal.now.minus(Duration.ofDays(100));
            journal.pass(LIMIT.minus(Duration.ofHours(3)));
            keeper.sweepIfDue();
            assertThat(rows()).hasSize(1);
            journal.pass(Duration.ofHours(2));
            keeper.sweepIfDue();
            assertThat(rows()).isEmpty();
        }
    }

    @Test
    void aRowThatWasMovedOrChangedOpensUnderNoKey() throws Exception {
        try (JournalStore store = open()) {
            store.write(List.of(TestJournal.count(journal.now, 1), TestJournal.count(journal.now, 2)));
        }
        try (Connection connection = reader();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE entry SET at_millis = at_millis + 1 WHERE id = 1");
            statement.execute("UPDATE entry SET id = 7 WHERE id = 2");
        }
        assertThat(rows()).hasSize(2).noneMatch(row -> row.text().isPresent());
    }

    @Test
    void whatFailsIsWrittenOnceWhenItComesAgain() throws Exception {
        try (JournalStore store = open()) {
            List<JournalEntry> entries = List.of(TestJournal.count(journal.now, 1), TestJournal.count(journal.now, 2));
            interrupted(() -> assertThatThrownBy(() -> store.write(entries)).isInstanceOf(StoreFailure.class));
            store.write(entries);
            store.write(List.of(TestJournal.count(journal.now, 3)));
        }
        assertThat(rows())
                .extracting(row -> row.text().orElseThrow())
                .containsExactly("statistic 1 1", "statistic 1 2", "statistic 1 3");
    }

    /** Does something while the database can take nothing. */
    abstract void interrupted(Runnable meanwhile) throws Exception;
}
