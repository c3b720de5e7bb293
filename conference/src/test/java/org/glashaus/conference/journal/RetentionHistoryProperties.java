package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.glashaus.conference.journal.RetentionModel.Entry;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.spec.LogCategory;

/** Random histories, each against a model that knows nothing of slices, keys and queries. jqwik prints the seed. */
class RetentionHistoryProperties {
    private static final Map<LogCategory, Duration> LIMITS = Map.of(
            LogCategory.WEB_ACCESS, Duration.ofHours(24),
            LogCategory.STATISTICS, Duration.ofHours(40));

    /** Half a sweep's half interval: the thread looks far more often. */
    private static final Duration LOOK = Duration.ofMinutes(15);

    sealed interface Act {}

    record Write(int entries) implements Act {}

    record Pass(Duration time) implements Act {}

    record SetClock(Duration by) implements Act {}

    record Restart(Duration down, Duration clockSetBy) implements Act {}

    record Place(Duration from, Duration width, boolean web) implements Act {}

    record Release() implements Act {}

    record Erase(Duration from, Duration width, boolean web) implements Act {}

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<Duration> spans = Arbitraries.integers().between(0, 30 * 60).map(Duration::ofMinutes);
        Arbitrary<Duration> jumps =
                Arbitraries.integers().between(-50 * 60, 50 * 60).map(Duration::ofMinutes);
        Arbitrary<Act> writes = Arbitraries.integers().between(1, 4).map(Write::new);
        Arbitrary<Act> passes = spans.map(Pass::new);
        Arbitrary<Act> sets = jumps.map(SetClock::new);
        Arbitrary<Act> restarts = spans.flatMap(down -> Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Duration.ZERO)), net.jqwik.api.Tuple.of(1, jumps))
                .map(jump -> new Restart(down, jump)));
        Arbitrary<Act> holds = spans.flatMap(from ->
                spans.flatMap(width -> Arbitraries.of(true, false).map(web -> new Place(from, width, web))));
        Arbitrary<Act> erasures = spans.flatMap(from ->
                spans.flatMap(width -> Arbitraries.of(true, false).map(web -> new Erase(from, width, web))));
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, writes),
                net.jqwik.api.Tuple.of(6, passes),
                net.jqwik.api.Tuple.of(2, sets),
                net.jqwik.api.Tuple.of(2, restarts),
                net.jqwik.api.Tuple.of(1, holds),
                net.jqwik.api.Tuple.of(1, erasures),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Release())));
        return acts.list().ofMinSize(2).ofMaxSize(14);
    }

    @Property(tries = 1_000)
    @AddLifecycleHook(SeedTold.class)
    void noEntryOutlivesItsLimitAndNoneGoesTwoIntervalsBefore(@ForAll("histories") List<Act> history) throws Exception {
        Path folder = Files.createTempDirectory(inMemory(), "journal");
        try (Run run = new Run(folder)) {
            for (Act act : history) {
                run.act(act);
                run.compare();
            }
            run.compareReceipts();
        } finally {
            Scratch.delete(folder);
        }
    }

    /** A thousand histories flush tens of thousands of times, which says nothing here. */
    private static Path inMemory() {
        Path memory = Path.of("/dev/shm");
        return Files.isDirectory(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The store and its model side by side. */
    private static final class Run implements AutoCloseable {
        private final TestJournal journal;
        private final RetentionModel model = new RetentionModel(LIMITS);
        private final Map<Long, Hold.Scope> holds = new HashMap<>();
        private JournalStore store;
        private Keeper keeper;
        private long written;
        private long erased;

        Run(Path folder) throws Exception {
            journal = new TestJournal(folder, LIMITS);
            Files.createDirectories(journal.data());
            open();
        }

        private void open() throws Exception {
            store = SealedStore.inSqlite(journal.site());
            keeper = journal.keeper(store);
            keeper.sweepNow();
            Map<String, Long> moments =
                    stored().stream().collect(Collectors.toMap(Run::name, OutsideReader.Row::atMillis));
            model.opened(journal.now, journal.elapsedNanos, moments);
        }

        void act(Act act) throws Exception {
            switch (act) {
                case Write write -> write(write.entries());
                case Pass pass -> pass(pass.time());
                case SetClock set -> {
                    journal.now = journal.now.plus(set.by());
                    look();
                }
                case Restart restart -> {
                    store.close();
                    journal.now = journal.now.plus(restart.down()).plus(restart.clockSetBy());
                    journal.elapsedNanos += 1_000;
                    open();
                }
                case Place place -> {
                    Hold.Scope scope = scope(place.from(), place.width(), place.web());
                    long number = keeper.hold(
                            scope, Hold.Ground.LEGAL_DUTY, "an order", "somebody", LocalDate.of(2030, 1, 1));
                    holds.put(number, scope);
                    model.holds(holds.values());
                }
                case Erase erase -> {
                    Hold.Scope scope = scope(erase.from(), erase.width(), erase.web());
                    erased += keeper.erase(scope).erased();
                    model.erased(scope);
                }
                case Release release -> {
                    Optional<Long> one = holds.keySet().stream().min(Long::compare);
                    if (one.isPresent()) {
                        holds.remove(one.get());
                        model.holds(holds.values());
                        assertThat(keeper.release(one.get())).isTrue();
                        model.looked(journal.now, journal.elapsedNanos);
                    }
                }
            }
        }

        private Hold.Scope scope(Duration before, Duration width, boolean web) {
            Instant from = journal.now.minus(before);
            return Hold.Scope.of(web ? LogCategory.WEB_ACCESS : LogCategory.STATISTICS, from, from.plus(width));
        }

        private void write(int entries) {
            List<JournalEntry> batch = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                written++;
                boolean web = written % 2 == 0;
                batch.add(
                        web
                                ? TestJournal.visit(journal.now, "10.0." + written / 250 + "." + written % 250)
                                : TestJournal.count(journal.now, written));
                String name = web
                        ? "0a00%02x%02x/32 GET /{room} 200".formatted(written / 250, written % 250)
                        : "statistic 1 " + written;
                model.wrote(
                        name, web ? LogCategory.WEB_ACCESS : LogCategory.STATISTICS, journal.now, journal.elapsedNanos);
            }
            assertThat(keeper.write(batch)).isTrue();
            look();
        }

        private void pass(Duration time) {
            Duration left = time;
            while (left.isPositive()) {
                Duration step = left.compareTo(LOOK) < 0 ? left : LOOK;
                journal.pass(step);
                left = left.minus(step);
                look();
            }
        }

        private void look() {
            keeper.sweepIfDue();
            assertThat(keeper.state().failing()).isFalse();
            model.looked(journal.now, journal.elapsedNanos);
        }

        private List<OutsideReader.Row> stored() throws Exception {
            return OutsideReader.sqlite(journal.data(), journal.keys());
        }

        private static String name(OutsideReader.Row row) {
            return row.text().orElseThrow(() -> new AssertionError("a row that no key opens"));
        }

        void compare() throws Exception {
            Map<String, Long> stored =
                    stored().stream().collect(Collectors.toMap(Run::name, OutsideReader.Row::atMillis));
            for (Entry entry : model.entries()) {
                if (stored.containsKey(entry.name)) {
                    assertThat(model.mustBeGone(entry, journal.now, journal.elapsedNanos))
                            .as("%s is past its limit at %s and still there", entry, journal.now)
                            .isFalse();
                } else {
                    assertThat(entry.mayBeGone)
                            .as("%s is gone at %s, too early", entry, journal.now)
                            .isTrue();
                    entry.gone = true;
                }
            }
            assertThat(stored).hasSizeLessThanOrEqualTo(model.entries().size());
        }

        void compareReceipts() {
            long deleted = journal.receipts.stream()
                    .mapToLong(receipt -> receipt instanceof Receipt.Deleted gone ? gone.entries() : 0)
                    .sum();
            assertThat(deleted + erased).isEqualTo(model.goneCount());
            assertThat(journal.receipts.stream()
                            .mapToLong(receipt -> receipt instanceof Receipt.Erased gone ? gone.entries() : 0)
                            .sum())
                    .isEqualTo(erased);
        }

        @Override
        public void close() throws IOException, JournalStore.StoreFailure {
            store.close();
        }
    }
}
