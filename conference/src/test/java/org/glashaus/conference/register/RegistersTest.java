package org.glashaus.conference.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
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
        breach = registers.breaches().aware(breach.number(), aware, "Ines");
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
                        () -> registers.breaches().aware(number, clock.instant().plusSeconds(9), "Ines"))
                .hasMessageContaining("yet to come");
    }

    @Test
    void aLateNoticeNeedsItsReasonAndPhasesFollow() throws Exception {
        Breaches breaches = registers.breaches();
        long number =
                breaches.opened("a disk is missing", clock.instant(), "Ines").number();
        clock.advance(Duration.ofHours(73));
        assertThatThrownBy(() -> breaches.notified(number, Breach.Told.AUTHORITY, "first word", ""))
                .hasMessageContaining("--delay");
        breaches.notified(number, Breach.Told.AUTHORITY, "first word", "found over a weekend");
        clock.advance(Duration.ofHours(5));
        Breach told = breaches.notified(number, Breach.Told.AUTHORITY, "it was encrypted", "");
        assertThat(told.phases()).hasSize(2);
        assertThat(told.outline().getBoolean("late")).isTrue();
        assertThat(told.isOverdue(clock.instant())).isFalse();
    }

    @Test
    void aRecordIsClosedOnlyWholeAndWithARiskOnlyAfterTheAuthorityWasTold() throws Exception {
        Breaches breaches = registers.breaches();
        long number =
                breaches.opened("a disk is missing", clock.instant(), "Ines").number();
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.UNLIKELY, "encrypted"))
                .hasMessageContaining("lacks its effects");
        breaches.told(number, "effects", "none seen");
        breaches.told(number, "measures", "keys changed");
        assertThatThrownBy(() -> breaches.closed(number, Breach.Risk.HIGH, "")).hasMessageContaining("told first");
        Breach closed = breaches.closed(number, Breach.Risk.UNLIKELY, "encrypted");
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.text("facts")).isEqualTo("a disk is missing");
        assertThatThrownBy(() -> breaches.told(number, "facts", "more")).hasMessageContaining("no open breach");
        assertThatThrownBy(() -> breaches.told(number, "rumours", "x")).hasMessageContaining("facts, effects");
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
