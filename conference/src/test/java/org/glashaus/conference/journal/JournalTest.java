package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final ClientAddress VISITOR =
            ClientAddress.ofLiteral("198.51.100.77").orElseThrow();

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger sweeps = new AtomicInteger();
    private final List<String> notices = new ArrayList<>();

    @Test
    void withoutALogInTheStatementNothingIsWritten() throws Exception {
        try (Journal journal = open(SampleProfile.withoutLog())) {
            visit(journal);
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void anAddressIsShortenedBeforeItIsWritten() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.SHORTENED))) {
            visit(journal);
        }
        assertThat(rows()).containsExactly("198.51.0.0/16 GET /{room} 200");
        assertThat(RawFiles.below(folder)).doesNotContain("198.51.100").contains("198.51.0.0");
    }

    @Test
    void anAddressIsLeftOutOrWrittenWholeWhereTheStatementSaysSo() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.NONE))) {
            visit(journal);
        }
        assertThat(rows()).containsExactly("null GET /{room} 200");
        try (Journal journal = open(SampleProfile.withLog(AddressForm.FULL))) {
            visit(journal);
        }
        assertThat(rows()).contains("198.51.100.77 GET /{room} 200");
    }

    @Test
    void anEntryIsGoneBeforeItsLimitAndNotMuchEarlier() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.SHORTENED))) {
            visit(journal);
            Eventually.until("the entry is written", () -> rows().size() == 1);

            clock.advance(SampleProfile.FOURTEEN_DAYS.minus(Limits.SWEEP_INTERVAL.multipliedBy(2)));
            int before = sweeps.get();
            Eventually.until("a sweep that finds nothing due", () -> sweeps.get() > before);
            assertThat(rows()).hasSize(1);

            clock.advance(Limits.SWEEP_INTERVAL);
            Eventually.until("the entry is deleted", () -> journal.figures().deleted() == 1);
            assertThat(rows()).isEmpty();
            assertThat(RawFiles.below(folder)).doesNotContain("198.51.0.0");
        }
    }

    @Test
    void whatBecameOverdueWhileTheServerWasDownIsGoneBeforeItOpens() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.SHORTENED))) {
            visit(journal);
        }
        clock.advance(SampleProfile.FOURTEEN_DAYS.minus(Duration.ofDays(1)));
        try (Journal journal = open(SampleProfile.withLog(AddressForm.SHORTENED))) {
            assertThat(rows()).hasSize(1);
            assertThat(journal.figures().deleted()).isZero();
        }
        clock.advance(Duration.ofDays(30));
        try (Journal journal = open(SampleProfile.withLog(AddressForm.SHORTENED))) {
            assertThat(rows()).isEmpty();
            assertThat(journal.figures().deleted()).isEqualTo(1);
            assertThat(RawFiles.below(folder)).doesNotContain("198.51.0.0");
        }
    }

    @Test
    void whatAnotherStatementLeftIsDeleted() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.FULL))) {
            visit(journal);
        }
        assertThat(notices).isEmpty();
        open(SampleProfile.withoutLog()).close();
        assertThat(rows()).isEmpty();
        assertThat(notices)
                .containsExactly("Deleting 1 entry of the web access log, written under a former statement: the"
                        + " statement sample has no such log.");
        assertThat(RawFiles.below(folder)).doesNotContain("198.51.100.77");
    }

    @Test
    void theIntervalIsTakenOffTheLimitHoweverShortThatIs() {
        Instant now = clock.instant();
        Retention days = new Retention(java.util.Map.of(Category.WEB_ACCESS, Duration.ofDays(7)));
        assertThat(days.sweepInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(days.overdueUpTo(Category.WEB_ACCESS, now))
                .isEqualTo(now.minus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        Retention hours = new Retention(java.util.Map.of(Category.WEB_ACCESS, Duration.ofHours(2)));
        assertThat(hours.sweepInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new Retention(java.util.Map.of()).overdueUpTo(Category.WEB_ACCESS, now))
                .isEqualTo(Instant.MAX);
    }

    @Test
    void aDiskThatHangsHoldsUpNobodyAndIsCounted() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SlowStore store = new SlowStore(release);
        Journal journal = Journal.open(
                folder,
                SampleProfile.withLog(AddressForm.SHORTENED),
                clock,
                AddressShortening.toNetworks(),
                ignored -> store,
                Sweep.ofOverdueEntries(),
                notices::add);
        visit(journal);
        Eventually.until("the first entry is with the store", () -> store.entered);
        for (int i = 0; i < Limits.JOURNAL_QUEUE + 5; i++) {
            visit(journal);
        }
        assertThat(journal.figures().unwritten()).isEqualTo(5);
        release.countDown();
        journal.close();
        assertThat(store.written).hasSize(Limits.JOURNAL_QUEUE + 1);
        assertThat(journal.figures().written()).isEqualTo(Limits.JOURNAL_QUEUE + 1);
    }

    @Test
    void aFailingDiskCostsEntriesAndNothingElse() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        java.nio.file.Files.createDirectories(elsewhere);
        JournalStore closed = SqliteJournal.open(elsewhere);
        try (Journal journal = Journal.open(
                folder,
                SampleProfile.withLog(AddressForm.SHORTENED),
                clock,
                AddressShortening.toNetworks(),
                ignored -> closed,
                (store, retention, now) -> 0,
                notices::add)) {
            closed.close();
            visit(journal);
            Eventually.until("the loss is counted", () -> journal.figures().unwritten() == 1);
            assertThat(journal.figures().failures()).isEqualTo(1);
            assertThat(journal.figures().written()).isZero();
        }
    }

    private Journal open(Profile profile) throws StoreFailure {
        return Journal.open(
                folder,
                profile,
                clock,
                AddressShortening.toNetworks(),
                SqliteJournal::open,
                this::counted,
                notices::add);
    }

    private int counted(JournalStore store, Retention retention, Instant now) throws StoreFailure {
        int deleted = Sweep.ofOverdueEntries().sweep(store, retention, now);
        sweeps.incrementAndGet();
        return deleted;
    }

    private static void visit(Journal journal) {
        journal.webAccess(VISITOR, RequestMethod.GET, RouteTemplate.ROOM, 200);
    }

    private Connection reader() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.sqlite"));
    }

    private List<String> rows() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = reader();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT address, method, route, status FROM web_access")) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3) + " "
                        + result.getInt(4));
            }
        }
        return rows;
    }

    /** A store whose first write waits. */
    private static final class SlowStore implements JournalStore {
        private final CountDownLatch release;
        private final List<JournalEntry> written = new ArrayList<>();
        private volatile boolean entered;

        SlowStore(CountDownLatch release) {
            this.release = release;
        }

        @Override
        public void write(List<JournalEntry> entries) {
            entered = true;
            boolean interrupted = false;
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException closing) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            written.addAll(entries);
        }

        @Override
        public int deleteUpTo(Category category, Instant moment) {
            return 0;
        }

        @Override
        public long count(Category category) {
            return written.size();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
