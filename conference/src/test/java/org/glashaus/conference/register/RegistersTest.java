package org.glashaus.conference.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.conference.ledger.Ledger;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.register.Disclosures.Asker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forgetting on time, and breaches on their clock. The clock begins at noon UTC on 28 March 2026. */
class RegistersTest {
    private final MovableClock clock = new MovableClock();
    private final List<Receipt> receipts = new ArrayList<>();
    private Registers registers;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        registers =
                Registers.open(folder.resolve("data"), folder.resolve("keys"), clock, receipt -> receipts.add(receipt));
    }

    @Test
    void aDayThatCannotBeReckonedWithIsNamedAndKeepsNoOtherFromGoing() throws Exception {
        CaseBook book = registers.book(Register.DISCLOSURES);
        LocalDate closed = book.today();
        for (LocalDate silent : List.of(LocalDate.MAX, closed)) {
            book.add(
                    new JsonObject()
                            .put(CaseBook.CLOSED, closed.toString())
                            .put(CaseBook.SILENT_UNTIL, silent.toString()),
                    new JsonObject(),
                    Step.CLOSED);
        }
        to(Register.DISCLOSURES.removes(closed), Duration.ZERO);
        assertThatThrownBy(() -> registers.sweep())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("case 1 of the register disclosures");
        assertThat(book.all()).extracting(StoredCase::number).containsExactly(1L);
    }

    @Test
    void aCaseThatCannotBeRemovedKeepsNoOtherFromGoing() throws Exception {
        CaseBook book = registers.book(Register.DISCLOSURES);
        LocalDate closed = book.today();
        for (int number = 1; number <= 2; number++) {
            book.add(new JsonObject().put(CaseBook.CLOSED, closed.toString()), new JsonObject(), Step.CLOSED);
        }
        Path outline = folder.resolve("data/registers/disclosures").resolve(CaseName.outline(1));
        Files.delete(outline);
        Files.createDirectories(outline.resolve("in-the-way"));
        to(Register.DISCLOSURES.removes(closed), Duration.ZERO);
        assertThatThrownBy(() -> registers.sweep()).isInstanceOf(IOException.class);
        assertThat(book.all()).extracting(StoredCase::number).containsExactly(1L);
    }

    @Test
    void processorsAndBreachesTakeNoDayBeyondAllReckoning() {
        LocalDate day = LocalDate.of(2026, 3, 28);
        assertThatThrownBy(() -> registers
                        .processors()
                        .added(new Processors.Contract(
                                "Kern", "DE", "the machine", "folder 7", "", LocalDate.MIN, day)))
                .hasMessageContaining("the contract's first day");
        assertThatThrownBy(() -> registers
                        .processors()
                        .added(new Processors.Contract(
                                "Kern", "DE", "the machine", "folder 7", "", day, LocalDate.MAX)))
                .hasMessageContaining("the contract's last day");
        assertThatThrownBy(() -> registers.breaches().opened("a copy was lost", Instant.MIN, "Ines"))
                .hasMessageContaining("so long ago");
    }

    /** One hour before midnight of the last day is the last moment: the next look would be too late. */
    @ParameterizedTest
    @EnumSource(Register.class)
    void personsAreForgottenAndCasesRemovedOnTimeAndNotBefore(Register register) throws Exception {
        CaseBook book = registers.book(register);
        LocalDate closed = book.today();
        book.add(
                new JsonObject().put(CaseBook.CLOSED, closed.toString()),
                new JsonObject().put("words", "Ottilie"),
                Step.CLOSED);

        to(register.forgets(closed), Duration.ofMinutes(-61));
        registers.sweep();
        assertThat(book.find(1).orElseThrow().person()).isPresent();

        to(register.forgets(closed), Duration.ofMinutes(-59));
        registers.sweep();
        if (register.persons().toTotalMonths() < register.outline().toTotalMonths()) {
            assertThat(book.find(1).orElseThrow().person()).isEmpty();
            assertThat(steps()).containsExactly("closed", "forgotten");
        }
        to(register.removes(closed), Duration.ofMinutes(-59));
        registers.sweep();
        assertThat(book.all()).isEmpty();
        assertThat(steps()).endsWith("removed");
        assertThat(CaseFiles.in(CaseFiles.place(folder.resolve("keys"), register)))
                .isEmpty();
    }

    @Test
    void whatIsOpenOrRestrictsEntriesStays() throws Exception {
        CaseBook book = registers.book(Register.RIGHTS);
        book.add(new JsonObject(), new JsonObject(), Step.RECEIVED);
        book.add(
                new JsonObject().put(CaseBook.CLOSED, book.today().toString()),
                new JsonObject().put(CaseBook.HOLDS, new io.vertx.core.json.JsonArray().add(7)),
                Step.CLOSED);
        clock.advance(Duration.ofDays(4000));
        registers.sweep();
        assertThat(book.all()).allSatisfy(one -> assertThat(one.person()).isPresent());
    }

    @Test
    void atTheStartWhatIsOverGoesBeforeAnythingElse() throws Exception {
        CaseBook book = registers.book(Register.RIGHTS);
        book.add(new JsonObject().put(CaseBook.CLOSED, book.today().toString()), new JsonObject(), Step.CLOSED);
        clock.advance(Duration.ofDays(200));
        Registers again =
                Registers.open(folder.resolve("data"), folder.resolve("keys"), clock, receipt -> receipts.add(receipt));
        assertThat(again.book(Register.RIGHTS).find(1).orElseThrow().person()).isEmpty();
    }

    @Test
    void theLedgerKnowsStepsAndNoCase() throws Exception {
        Files.createDirectories(folder.resolve("k"));
        try (Ledger ledger = Ledger.open(folder.resolve("d"), folder.resolve("k"), clock, said -> {})) {
            Registers kept = Registers.open(folder.resolve("d"), folder.resolve("k"), clock, ledger);
            kept.book(Register.RIGHTS).received(new JsonObject(), new JsonObject().put("words", "Ottilie"));
            String before = Files.readString(folder.resolve("d/ledger/ledger.txt"));
            assertThat(before).doesNotContain("\"kind\":\"case\"");
            kept.sweep();
            assertThat(Files.readString(folder.resolve("d/ledger/ledger.txt")))
                    .containsPattern(
                            "\\{\"at\":\"[^\"]+\",\"case\":\"[0-9a-f]{64}\",\"kind\":\"case\",\"register\":\"rights\","
                                    + "\"step\":\"received\"}")
                    .doesNotContain("Ottilie", "rights/1");
        }
    }

    @Test
    void aReceiptThatTheLedgerRefusesIsTriedAgain() throws Exception {
        boolean[] full = {true};
        Registers kept = Registers.open(folder.resolve("d"), folder.resolve("k"), clock, receipt -> {
            if (full[0]) {
                throw new java.io.IOException("full");
            }
            receipts.add(receipt);
        });
        kept.disclosures().asked(Asker.POLICE, "who was here", "Ines", Optional.empty());
        assertThat(receipts).isEmpty();
        full[0] = false;
        kept.sweep();
        assertThat(steps()).containsExactly("received");
    }

    @Test
    void theSeventyTwoHoursRunFromAwarenessThatAPersonSets() throws Exception {
        Breach breach = registers
                .breaches()
                .reported("a list lay in the hall", "", "en")
                .orElseThrow();
        assertThat(breach.awarenessIsSet()).isFalse();
        assertThat(breach.due()).isEqualTo(clock.instant().plus(Duration.ofHours(72)));

        Instant aware = clock.instant().minus(Duration.ofHours(10));
        breach = registers.breaches().aware(breach.number(), aware, "Ines", "");
        assertThat(breach.awarenessIsSet()).isTrue();
        assertThat(breach.text("awareBy")).isEqualTo("Ines");
        assertThat(breach.due()).isEqualTo(aware.plus(Duration.ofHours(72)));

        clock.advance(Duration.ofHours(62));
        assertThat(registers.breaches().all().getFirst().isOverdue(clock.instant()))
                .isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(registers.breaches().all().getFirst().isOverdue(clock.instant()))
                .isTrue();
        long number = breach.number();
        assertThatThrownBy(
                        () -> registers.breaches().aware(number, clock.instant().plusSeconds(9), "Ines", "why"))
                .hasMessageContaining("yet to come");
    }

    @Test
    void aLateNoticeNeedsItsReasonAndPhasesFollow() throws Exception {
        Breaches breaches = registers.breaches();
        long number =
                breaches.opened("a disk is missing", clock.instant(), "Ines").number();
        clock.advance(Duration.ofHours(73));
        assertThatThrownBy(() -> breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "first word", ""))
                .hasMessageContaining("--delay");
        breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "first word", "found over a weekend");
        clock.advance(Duration.ofHours(5));
        Breach told = breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "it was encrypted", "");
        assertThat(told.phases()).hasSize(2);
        assertThat(told.wasLate()).isTrue();
        assertThat(told.isOverdue(clock.instant())).isFalse();
    }

    @Test
    void aRecordIsClosedOnlyWholeAndWithARiskOnlyAfterTheAuthorityWasTold() throws Exception {
        Breaches breaches = registers.breaches();
        long number =
                breaches.opened("a disk is missing", clock.instant(), "Ines").number();
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.UNLIKELY, "encrypted", Optional.empty()))
                .hasMessageContaining("lacks its effects");
        breaches.told(number, "effects", "none seen");
        breaches.told(number, "measures", "keys changed");
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.HIGH, "x", Optional.empty()))
                .hasMessageContaining("told first");
        Breach closed = breaches.closed(number, Breach.Risk.UNLIKELY, "encrypted", Optional.empty());
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.text("facts")).isEqualTo("a disk is missing");
        assertThatThrownBy(() -> breaches.told(number, "facts", "more")).hasMessageContaining("no open breach");
        assertThatThrownBy(() -> breaches.told(number, "rumours", "x")).hasMessageContaining("facts, effects");
    }

    /** Who says later that the host knew earlier finds out that the notice was late, and owes its reasons. */
    @Test
    void aNoticeIsLateByWhatIsKnownNow() throws Exception {
        Breaches breaches = registers.breaches();
        long number = breaches.opened("a disk is missing", clock.instant().minus(Duration.ofHours(60)), "Ines")
                .number();
        assertThat(breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "first word", "")
                        .wasLate())
                .isFalse();
        Breach late = breaches.aware(number, clock.instant().minus(Duration.ofHours(100)), "Tom", "a mail of Monday");
        assertThat(late.wasLate()).isTrue();
        assertThat(late.isOverdue(clock.instant())).isTrue();
        for (String part : List.of("effects", "measures")) {
            breaches.told(number, part, "some");
        }
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.RISK, "told", Optional.empty()))
                .hasMessageContaining("late and not why");
        Breach told = breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "why", "the mail lay unread");
        assertThat(told.isOverdue(clock.instant())).isFalse();
        assertThat(told.wasLate()).isTrue();
    }

    @Test
    void awarenessMovesLaterOnlyWithAReasonAndForgetsNothing() throws Exception {
        Breaches breaches = registers.breaches();
        Instant first = clock.instant().minus(Duration.ofHours(80));
        long number = breaches.opened("a disk is missing", first, "Ines").number();
        assertThatThrownBy(() -> breaches.aware(number, clock.instant(), "Tom", " "))
                .hasMessageContaining("why they are to run from later");
        Breach moved = breaches.aware(number, clock.instant(), "Tom", "only a suspicion until today");
        assertThat(moved.awareness()).hasSize(2);
        assertThat(moved.awareness().getJsonObject(0).getString("aware")).isEqualTo(first.toString());
        assertThat(moved.awareness().getJsonObject(0).getString("by")).isEqualTo("Ines");
        assertThat(moved.awareness().getJsonObject(1).getString("why")).isEqualTo("only a suspicion until today");
    }

    /** What the authority was told yesterday counts from yesterday, and not before anybody knew. */
    @Test
    void aNoticeIsEnteredWithTheTimeAtWhichItWasGiven() throws Exception {
        Breaches breaches = registers.breaches();
        Instant aware = clock.instant().minus(Duration.ofHours(80));
        long number = breaches.opened("a disk is missing", aware, "Ines").number();
        Breach told = breaches.notified(number, Breach.Told.AUTHORITY, aware.plus(Duration.ofHours(70)), "word", "");
        assertThat(told.wasLate()).isFalse();
        assertThatThrownBy(() -> breaches.notified(
                        number, Breach.Told.PERSONS, clock.instant().plusSeconds(60), "word", ""))
                .hasMessageContaining("yet to come");
        assertThatThrownBy(() -> breaches.notified(number, Breach.Told.PERSONS, aware.minusSeconds(1), "word", ""))
                .hasMessageContaining("did not know");
    }

    /** Article 34 GDPR, and its exceptions in (3). */
    @Test
    void aHighRiskEndsOnlyWhenThePeopleWereToldOrNeedNotBe() throws Exception {
        Breaches breaches = registers.breaches();
        for (int i = 0; i < 2; i++) {
            long number = breaches.opened("a disk is missing", clock.instant(), "Ines")
                    .number();
            breaches.told(number, "effects", "some");
            breaches.told(number, "measures", "some");
            breaches.notified(number, Breach.Told.AUTHORITY, clock.instant(), "word", "");
        }
        assertThatThrownBy(() -> breaches.closed(1, Breach.Risk.HIGH, "told", Optional.empty()))
                .hasMessageContaining("34(1)");
        for (Breach.Risk lower : List.of(Breach.Risk.UNLIKELY, Breach.Risk.RISK)) {
            assertThatThrownBy(() -> breaches.closed(1, lower, "encrypted", Breaches.Exemption.of("a")))
                    .as("nobody is owed what Article 34(3) exempts from")
                    .hasMessageContaining("only where the risk is high");
        }
        assertThat(breaches.closed(1, Breach.Risk.HIGH, "encrypted", Breaches.Exemption.of("a"))
                        .stored()
                        .outline()
                        .getString("exempt"))
                .isEqualTo("34(3)(a)");
        breaches.notified(2, Breach.Told.PERSONS, clock.instant(), "change your password", "");
        assertThat(breaches.closed(2, Breach.Risk.HIGH, "told", Optional.empty())
                        .isOpen())
                .isFalse();
    }

    @Test
    void noRecordTakesAnEmptyPlace() throws Exception {
        Breaches breaches = registers.breaches();
        Instant now = clock.instant();
        long number = breaches.opened("a disk is missing", now, "Ines").number();
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThatThrownBy(() -> breaches.opened(" ", now, "Ines")).hasMessageContaining("facts");
        assertThatThrownBy(() -> breaches.opened("a disk", now, "")).hasMessageContaining("who says so");
        assertThatThrownBy(() -> breaches.told(number, "effects", "")).hasMessageContaining("effects");
        assertThatThrownBy(() -> breaches.notified(number, Breach.Told.AUTHORITY, now, "", ""))
                .hasMessageContaining("what was told");
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.UNLIKELY, "", Optional.empty()))
                .hasMessageContaining("reasons");
        assertThatThrownBy(() -> registers.disclosures().asked(Asker.POLICE, "", "Ines", Optional.empty()))
                .hasMessageContaining("what was asked for");
        assertThatThrownBy(() -> registers
                        .processors()
                        .added(new Processors.Contract(" ", "DE", "the machine", "folder 7", "", day, day)))
                .hasMessageContaining("the provider's name");
        assertThat(registers.processors().all()).isEmpty();
    }

    @Test
    void aContractThatIsOverIsSeen() throws Exception {
        registers
                .processors()
                .added(new Processors.Contract(
                        "Rechenhof GmbH",
                        "DE",
                        "the machine",
                        "folder 7",
                        "",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
        StoredCase processor = registers.processors().all().getFirst();
        assertThat(Processors.isLapsed(processor, LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(Processors.isLapsed(processor, LocalDate.of(2027, 1, 1))).isTrue();
        registers.processors().ended(1);
        assertThat(Processors.isLapsed(registers.processors().all().getFirst(), LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    private void to(LocalDate day, Duration by) {
        Instant midnight = day.atStartOfDay(Law.shipped().zone()).toInstant();
        clock.advance(Duration.between(clock.instant(), midnight.plus(by)));
    }

    private List<String> steps() {
        return receipts.stream().map(receipt -> ((Receipt.Case) receipt).step()).toList();
    }
}
