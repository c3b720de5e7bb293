package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.journal.Hold.Ground;
import org.glashaus.conference.journal.Hold.Scope;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host hears of a hold while the ledger or the database fails. */
class HoldReceiptsTest {
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final LocalDate REVIEW = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    private TestJournal journal = new TestJournal(Path.of("unused"), Map.of());

    @BeforeEach
    void statisticsHaveALimit() throws Exception {
        journal = new TestJournal(folder, Map.of(LogCategory.STATISTICS, LIMIT));
        Files.createDirectories(journal.data());
    }

    @Test
    void aLedgerThatFailsRefusesNoHoldAndGetsItsReceiptsLater() throws Exception {
        try (JournalStore store = SealedStore.inSqlite(journal.site())) {
            Keeper keeper = journal.keeper(store);
            store.write(List.of(TestJournal.count(journal.now, 1)));
            journal.ledgerFails = true;
            Scope scope = Scope.of(LogCategory.STATISTICS, journal.now, journal.now);
            long hold = keeper.hold(scope, Ground.LEGAL_DUTY, "an order", "a clerk", REVIEW);
            assertThat(store.holds()).singleElement().matches(Hold::active);
            journal.pass(LIMIT);
            assertThat(keeper.release(hold)).isTrue();
            assertThat(store.holds()).singleElement().matches(placed -> !placed.active());
            assertThat(store.count(LogCategory.STATISTICS)).isZero();
            assertThat(journal.receipts).isEmpty();
            assertThat(keeper.state().failing()).isTrue();

            journal.ledgerFails = false;
            keeper.sweepIfDue();
            assertThat(journal.receipts)
                    .filteredOn(Receipt.Hold.class::isInstance)
                    .extracting(r -> ((Receipt.Hold) r).entries() + " " + ((Receipt.Hold) r).released())
                    .containsExactly("1 false", "1 true");
            assertThat(keeper.state().failing()).isFalse();
        }
    }

    /** Whoever hears a refusal must be able to believe it. */
    @Test
    void aHoldThatCannotBeCountedIsNeitherPlacedNorReleased() throws Exception {
        try (JournalStore store = SealedStore.inSqlite(journal.site())) {
            Keeper keeper = journal.keeper(store);
            Scope scope = Scope.of(LogCategory.STATISTICS, journal.now, journal.now);
            long hold = keeper.hold(scope, Ground.LEGAL_DUTY, "an order", "a clerk", REVIEW);
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:sqlite:" + journal.data().resolve("journal.sqlite"));
                    var statement = connection.createStatement()) {
                statement.execute("ALTER TABLE entry RENAME TO elsewhere");
            }
            assertThatThrownBy(() -> keeper.hold(scope, Ground.LEGAL_DUTY, "another", "a clerk", REVIEW))
                    .isInstanceOf(StoreFailure.class);
            assertThatThrownBy(() -> keeper.release(hold)).isInstanceOf(StoreFailure.class);
            assertThat(store.holds()).singleElement().matches(placed -> placed.id() == hold && placed.active());
        }
    }
}
