package org.glashaus.conference.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Asker;
import org.glashaus.conference.register.Disclosures.Silence;
import org.glashaus.conference.register.Publication.Request;
import org.glashaus.conference.register.Publication.Told;
import org.glashaus.conference.register.Publication.Year;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What third parties asked for, and when the public is told. The clock begins at noon UTC on 28 March 2026. */
class DisclosuresTest {
    private static final LocalDate ENTERED = LocalDate.of(2026, 3, 28);

    private final MovableClock clock = new MovableClock();
    private final List<Receipt> receipts = new ArrayList<>();
    private Registers registers;
    private Disclosures disclosures;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        registers =
                Registers.open(folder.resolve("data"), folder.resolve("keys"), clock, receipt -> receipts.add(receipt));
        disclosures = registers.disclosures();
    }

    @Test
    void aDayBeyondAllReckoningIsRefusedWithItsPlace() throws Exception {
        assertThatThrownBy(() -> asked(until(LocalDate.MAX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 years")
                .hasMessageContaining("silent");
        assertThat(disclosures.all()).isEmpty();
        asked(Optional.empty());
        assertThatThrownBy(() -> disclosures.silenced(1, until(LocalDate.MAX).orElseThrow(), "Ines"))
                .hasMessageContaining("100 years");
        asked(until(ENTERED.plusYears(100)));
    }

    @Test
    void aRequestIsPublishedAtOnceAndASilentOneAsANumberOnlyUntilItsDay() throws Exception {
        asked(Optional.empty());
        asked(until(LocalDate.of(2026, 6, 1)));
        disclosures.answered(1, Answer.REFUSED, "no order", "Ines");
        disclosures.answered(2, Answer.NOTHING_HELD, "nothing is held", "Ines");
        Request open = new Request(1, Optional.of(new Told(ENTERED, Asker.COURT, Optional.of(Answer.REFUSED))));

        assertThat(disclosures.published().requests()).containsExactly(new Request(2, Optional.empty()), open);
        Year year = disclosures.published().years().getFirst();
        assertThat(year.asked()).as("a count would tell its year").isEqualTo(1);
        assertThat(year.answers()).containsOnlyKeys(Answer.REFUSED);

        to(LocalDate.of(2026, 6, 1), Duration.ofSeconds(-1));
        assertThat(told(2)).isEmpty();
        to(LocalDate.of(2026, 6, 1), Duration.ZERO);
        assertThat(told(2)).contains(new Told(ENTERED, Asker.COURT, Optional.of(Answer.NOTHING_HELD)));
        assertThat(disclosures.published().years().getFirst().asked()).isEqualTo(2);
        assertThatThrownBy(() -> disclosures.answered(1, Answer.GIVEN, "", "Ines"))
                .hasMessageContaining("no open request 1");
    }

    /** An order may come after the request, be prolonged, or be taken back. */
    @Test
    void aSilenceMayComeLaterLastLongerAndEndEarlier() throws Exception {
        asked(Optional.empty());
        assertThat(told(1)).isPresent();
        disclosures.silenced(1, new Silence(ENTERED.plusDays(10), "an order of the court"), "Ines");
        assertThat(told(1)).isEmpty();
        disclosures.answered(1, Answer.GIVEN, "one entry", "Ines");
        disclosures.silenced(1, new Silence(ENTERED.plusDays(20), "the order was prolonged"), "Ines");
        clock.advance(Duration.ofDays(15));
        assertThat(told(1)).isEmpty();
        disclosures.silenced(1, new Silence(ENTERED.plusDays(15), "it was taken back"), "Tom");
        assertThat(told(1)).contains(new Told(ENTERED, Asker.COURT, Optional.of(Answer.GIVEN)));
        assertThat(disclosures.all().getFirst().person().orElseThrow().getJsonArray("silences"))
                .hasSize(3)
                .last()
                .asString()
                .contains("it was taken back", "Tom");
        assertThat(receipts.stream().map(receipt -> ((Receipt.Case) receipt).step()))
                .containsExactly("received", "silenced", "closed", "silenced", "silenced");
        assertThatThrownBy(() -> disclosures.silenced(7, new Silence(ENTERED, "none"), "Ines"))
                .hasMessageContaining("no request 7");
    }

    /** A year mistyped must not publish what the law keeps silent. */
    @Test
    void aSilenceThatWouldBeOverIsRefusedAndPublishesNothing() throws Exception {
        assertThatThrownBy(() -> asked(until(ENTERED.minusYears(1)))).hasMessageContaining("has to lie ahead");
        assertThatThrownBy(() -> asked(until(ENTERED))).hasMessageContaining("has to lie ahead");
        assertThat(disclosures.all()).isEmpty();
        asked(until(ENTERED.plusDays(9)));
        assertThatThrownBy(() -> disclosures.silenced(1, new Silence(ENTERED.minusDays(1), "prolonged"), "Ines"))
                .hasMessageContaining("today's date");
        assertThatThrownBy(() -> disclosures.silenced(1, new Silence(ENTERED.plusDays(1), " "), "Ines"))
                .hasMessageContaining("which law");
        assertThat(told(1)).isEmpty();
    }

    /** Else what the law kept silent for long would never be published. */
    @Test
    void aCaseThatIsKeptSilentIsNotOverAndStaysUntilItCouldBeTold() throws Exception {
        LocalDate late = ENTERED.plusYears(7);
        asked(until(late));
        disclosures.answered(1, Answer.GIVEN, "one entry", "Ines");
        to(late, Duration.ZERO);
        registers.sweep();
        assertThat(told(1)).isPresent();
        assertThat(disclosures.all().getFirst().person()).isPresent();

        to(late.plusYears(5), Duration.ofMinutes(-59));
        registers.sweep();
        assertThat(disclosures.all()).isEmpty();
    }

    /** A silence that was over before the answer came prolongs nothing. */
    @Test
    void aSilenceThatIsOverProlongsNoPeriod() throws Exception {
        asked(until(ENTERED.plusDays(3)));
        to(ENTERED.plusDays(9), Duration.ZERO);
        disclosures.answered(1, Answer.GIVEN, "one entry", "Ines");
        to(ENTERED.plusDays(9).plusYears(5), Duration.ofMinutes(-61));
        registers.sweep();
        assertThat(disclosures.all()).hasSize(1);
        to(ENTERED.plusDays(9).plusYears(5), Duration.ofMinutes(-59));
        registers.sweep();
        assertThat(disclosures.all()).isEmpty();
    }

    @Test
    void aNumberThatWasRemovedIsStillCounted() throws Exception {
        assertThat(disclosures.published().entered()).isZero();
        asked(Optional.empty());
        asked(Optional.empty());
        asked(Optional.empty());
        disclosures.answered(2, Answer.GIVEN, "one entry", "Ines");
        disclosures.answered(3, Answer.GIVEN, "one entry", "Ines");
        clock.advance(Duration.ofDays(2000));
        registers.sweep();

        assertThat(disclosures.published().requests())
                .extracting(Request::number)
                .containsExactly(1L);
        assertThat(disclosures.published().entered()).isEqualTo(3);
        Registers again =
                Registers.open(folder.resolve("data"), folder.resolve("keys"), clock, receipt -> receipts.add(receipt));
        assertThat(again.disclosures().published().entered()).isEqualTo(3);
    }

    private void asked(Optional<Silence> silence) throws Exception {
        disclosures.asked(Asker.COURT, "who was here", "Ines", silence);
    }

    private static Optional<Silence> until(LocalDate day) {
        return Optional.of(new Silence(day, "an order of the court"));
    }

    private Optional<Told> told(long number) {
        return disclosures.published().requests().stream()
                .filter(request -> request.number() == number)
                .findFirst()
                .orElseThrow()
                .told();
    }

    private void to(LocalDate day, Duration by) {
        clock.advance(Duration.between(
                clock.instant(),
                day.atStartOfDay(Law.shipped().zone()).toInstant().plus(by)));
    }
}
