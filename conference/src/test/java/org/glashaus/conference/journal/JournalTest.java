package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.LogCategory;
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
    private final List<Receipt> receipts = new java.util.concurrent.CopyOnWriteArrayList<>();

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
        assertThat(rows()).containsExactly("c6330000/16 GET /{room} 200");
        assertThat(RawFiles.below(folder)).doesNotContain("198.51").doesNotContain("\u00c6\u0033");
    }

    @Test
    void anAddressIsLeftOutOrWrittenWholeWhereTheStatementSaysSo() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.NONE))) {
            visit(journal);
        }
        assertThat(rows()).containsExactly("- GET /{room} 200");
        try (Journal journal = open(SampleProfile.withLog(AddressForm.FULL))) {
            visit(journal);
        }
        assertThat(rows()).contains("c633644d/32 GET /{room} 200");
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
    void whatIsHeldOfAnotherStatementIsNotAnnouncedAsDeleted() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.FULL))) {
            visit(journal);
            journal.hold(
                    Hold.Scope.of(LogCategory.WEB_ACCESS, clock.instant(), clock.instant()),
                    Hold.Ground.LEGAL_DUTY,
                    "an order",
                    "A. Example",
                    LocalDate.of(2030, 1, 1));
        }
        open(SampleProfile.withoutLog()).close();
        assertThat(rows()).hasSize(1);
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("Deleting 1 entry of the web access log but for what a hold keeps,");
    }

    @Test
    void theIntervalIsTakenOffTheLimitHoweverShortThatIs() {
        Instant now = clock.instant();
        Retention days = new Retention(java.util.Map.of(LogCategory.WEB_ACCESS, Duration.ofDays(7)));
        assertThat(days.sweepInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(days.due(LogCategory.WEB_ACCESS, now).upTo())
                .isEqualTo(now.minus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        Retention hours = new Retention(java.util.Map.of(LogCategory.WEB_ACCESS, Duration.ofHours(2)));
        assertThat(hours.sweepInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new Retention(java.util.Map.of())
                        .due(LogCategory.WEB_ACCESS, now)
                        .upTo())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void aDiskThatHangsHoldsUpNobodyAndIsCounted() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SlowStore store = new SlowStore(release);
        Journal journal = Journal.open(
                folder, folder.resolve("keys"), SampleProfile.withLog(AddressForm.SHORTENED), parts(ignored -> store));
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
    void whileTheDiskFailsEntriesWaitAndAreWrittenInTheirOrderWhenItIsBack() throws Exception {
        FailingStore store = new FailingStore();
        try (Journal journal = Journal.open(
                folder,
                folder.resolve("keys"),
                SampleProfile.withLog(AddressForm.SHORTENED),
                parts(ignored -> store))) {
            store.failing = true;
            for (int status = 0; status < 700; status++) {
                journal.webAccess(VISITOR, RequestMethod.GET, RouteTemplate.ROOM, status);
            }
            Eventually.until("the failure shows", () -> journal.figures().failing());
            assertThat(journal.figures().waiting()).isEqualTo(700);
            assertThat(journal.figures().written()).isZero();
            store.failing = false;
            Eventually.until("all is written", () -> journal.figures().written() == 700);
            assertThat(journal.figures().failing()).isFalse();
            assertThat(journal.figures().unwritten()).isZero();
            assertThat(store.statuses).isSorted().hasSize(700);
        }
    }

    @Test
    void whatTheDiskNeverTookIsCounted() throws Exception {
        FailingStore store = new FailingStore();
        Journal journal = Journal.open(
                folder, folder.resolve("keys"), SampleProfile.withLog(AddressForm.SHORTENED), parts(ignored -> store));
        store.failing = true;
        visit(journal);
        visit(journal);
        journal.close();
        assertThat(journal.figures().unwritten()).isEqualTo(2);
        assertThat(journal.figures().written()).isZero();
    }

    @Test
    void anOverrunIsToldAndProven() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.NONE))) {
            visit(journal);
        }
        clock.advance(SampleProfile.FOURTEEN_DAYS.plusMinutes(90));
        open(SampleProfile.withLog(AddressForm.NONE)).close();
        assertThat(notices)
                .containsExactly("1 entry (web-access) outlived the limit, the oldest by 90 minutes, since the server"
                        + " was down or its clock was set; they are deleted now.");
        assertThat(receipts)
                .containsSubsequence(
                        new Receipt.Deleted(
                                clock.instant(),
                                "web-access",
                                1,
                                clock.instant()
                                        .minus(SampleProfile.FOURTEEN_DAYS)
                                        .minus(Duration.ofMinutes(90))),
                        new Receipt.Overrun(
                                clock.instant(),
                                "web-access",
                                1,
                                clock.instant().minus(Duration.ofMinutes(90))));
        assertThat(receipts).hasAtLeastOneElementOfType(Receipt.KeyDestroyed.class);
    }

    @Test
    void onlyWhatTheStatementKeepsIsWritten() throws Exception {
        try (Journal journal = open(SampleProfile.withLogs(java.util.Map.of(
                LogCategory.ERROR, SampleProfile.rule(AddressForm.NONE, Duration.ofDays(7)),
                LogCategory.IDENTIFIERS, SampleProfile.rule(AddressForm.NONE, Duration.ofDays(24)),
                LogCategory.SECURITY, SampleProfile.rule(AddressForm.SHORTENED, Duration.ofDays(7)))))) {
            journal.signalling(JournalEntry.Signalling.Step.JOINED, java.util.Optional.empty());
            journal.media(
                    JournalEntry.Media.Way.PUBLISH, JournalEntry.Media.Step.CLOSED, 5, 1, java.util.Optional.empty());
            journal.organiserLogin(7, JournalEntry.OrganiserLogin.Outcome.ACCEPTED);
            journal.error(JournalEntry.ErrorSeen.Part.MEDIA, JournalEntry.ErrorSeen.Sort.TIMEOUT);
            journal.identifier(clock.instant(), JournalEntry.Identifier.Sort.PARTICIPANT, 1, 2);
            journal.statistic(JournalEntry.Statistic.Measure.CONFERENCES, 3);
            journal.disclosure(1, JournalEntry.Disclosure.Asker.COURT, JournalEntry.Disclosure.Answer.NOTHING_HELD);
            journal.security(VISITOR, JournalEntry.Security.Sort.BAD_TOKEN);
        }
        assertThat(OutsideReader.sqlite(folder, folder.resolve("keys")))
                .extracting(row -> row.category() + " " + row.text().orElseThrow())
                .containsExactly("6 0303", "5 0410c633000005");
    }

    @Test
    void aHoldInTheHostsOwnInterestNeedsASentenceThatTellsOfIt() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.NONE))) {
            Hold.Scope scope = Hold.Scope.of(
                    LogCategory.WEB_ACCESS, clock.instant(), clock.instant().plus(Duration.ofDays(1)));
            java.time.LocalDate review = java.time.LocalDate.of(2026, 6, 1);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> journal.hold(scope, Hold.Ground.OWN_INTEREST, "a claim", "somebody", review))
                    .isInstanceOf(Journal.HoldRefused.class);
            assertThat(journal.holds()).isEmpty();
            long hold = journal.hold(scope, Hold.Ground.LEGAL_DUTY, "an order", "somebody", review);
            assertThat(journal.holds()).singleElement().matches(Hold::active);
            assertThat(journal.release(hold)).isTrue();
            assertThat(journal.release(hold)).isFalse();
            assertThat(journal.holds()).singleElement().matches(h -> !h.active());
        }
    }

    @Test
    void whatWaitsToBeWrittenDoesNotEscapeAnErasure() throws Exception {
        try (Journal journal = open(SampleProfile.withLog(AddressForm.NONE))) {
            for (int i = 0; i < 2_000; i++) {
                visit(journal);
            }
            Hold.Scope now = Hold.Scope.of(LogCategory.WEB_ACCESS, clock.instant(), clock.instant());
            assertThat(journal.erase(now)).isEqualTo(new Erasure(2_000, 0, List.of()));
            assertThat(rows()).isEmpty();
            assertThat(journal.figures().deleted()).isEqualTo(2_000);
        }
    }

    @Test
    void whileTheDiskFailsNothingIsErasedAndThatIsSaid() throws Exception {
        FailingStore store = new FailingStore();
        try (Journal journal = Journal.open(
                folder, folder.resolve("keys"), SampleProfile.withLog(AddressForm.NONE), parts(ignored -> store))) {
            visit(journal);
            Eventually.until("one is written", () -> journal.figures().written() == 1);
            store.failing = true;
            visit(journal);
            Hold.Scope now = Hold.Scope.of(LogCategory.WEB_ACCESS, clock.instant(), clock.instant());
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> journal.erase(now))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("nothing is erased");
            assertThat(store.written).hasSize(1);
            store.failing = false;
            assertThat(journal.erase(now).erased()).isEqualTo(2);
        }
    }

    private Journal open(Profile profile) throws StoreFailure {
        return Journal.open(folder, folder.resolve("keys"), profile, parts(SealedStore::inSqlite));
    }

    private Journal.Parts parts(JournalStore.Factory stores) {
        return new Journal.Parts(
                clock, AddressShortening.toNetworks(), stores, this::counted, receipts::add, notices::add);
    }

    private int counted(JournalStore store, Retention retention, Instant now) throws StoreFailure {
        int deleted = Sweep.ofOverdueEntries().sweep(store, retention, now);
        sweeps.incrementAndGet();
        return deleted;
    }

    private static void visit(Journal journal) {
        journal.webAccess(VISITOR, RequestMethod.GET, RouteTemplate.ROOM, 200);
    }

    private List<String> rows() throws Exception {
        return OutsideReader.sqlite(folder, folder.resolve("keys")).stream()
                .map(row -> row.text().orElse("sealed"))
                .toList();
    }
}
