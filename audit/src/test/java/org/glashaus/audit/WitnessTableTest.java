package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.WitnessTable.Cell;
import org.glashaus.audit.WitnessTable.Column;
import org.glashaus.audit.WitnessTable.Place;
import org.glashaus.audit.WitnessTable.Row;
import org.glashaus.audit.sabotage.Records;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.junit.jupiter.api.Test;

class WitnessTableTest {
    private static final String NEVER = "media-not-stored";

    @Test
    void everyClaimThatWasCheckedHasARowAndAnAbsenceStandsApart() {
        WitnessTable table = WitnessTable.of(Sample.kept());

        assertThat(table.absences()).extracting(row -> row.finding().claim()).containsExactly(NEVER);
        assertThat(table.others())
                .extracting(row -> row.finding().claim())
                .containsExactlyInAnyOrder("weblog-ip-anonymised", "weblog-retention");
    }

    @Test
    void aCellSaysWhatItsWitnessSaid() {
        WitnessTable table = WitnessTable.of(Sample.assess(Outcome.NOT_SEEN, Optional.empty(), Sample.NONE));

        assertThat(cell(table, NEVER, "canary-scan")).isEqualTo(Cell.NOT_SEEN);
        assertThat(cell(table, NEVER, "memory-scan")).isEqualTo(Cell.KEPT);
        assertThat(cell(table, NEVER, "raw-store-read")).isEqualTo(Cell.NOT_ASKED);
        assertThat(cell(WitnessTable.of(Sample.broken()), NEVER, "canary-scan")).isEqualTo(Cell.BROKEN);
    }

    @Test
    void whatOneWitnessSawBrokenAndElsewhereKeptIsBroken() {
        WitnessTable table = table(
                seen("canary-scan", true, Outcome.KEPT),
                seen("canary-scan", true, Outcome.NOT_SEEN),
                seen("canary-scan", true, Outcome.BROKEN));

        assertThat(cell(table, NEVER, "canary-scan")).isEqualTo(Cell.BROKEN);
    }

    @Test
    void aRequiredWitnessThatDidNotReportIsNotTakenForOneThatWasNotAsked() {
        WitnessTable table = WitnessTable.of(Sample.kept());

        assertThat(cell(table, "weblog-retention", "clock-advance")).isEqualTo(Cell.NOTHING_SAID);
        assertThat(table.columns()).last().satisfies(last -> {
            assertThat(last.witness()).isEqualTo("clock-advance");
            assertThat(last.place()).isEqualTo(Place.UNKNOWN);
        });
        assertThat(cell(table(seen("memory-scan", true, Outcome.KEPT)), NEVER, "canary-scan"))
                .isEqualTo(Cell.NOTHING_SAID);
    }

    @Test
    void theSameKindOfWitnessInsideAndOutsideTheProcessIsTwoColumns() {
        WitnessTable table =
                table(seen("memory-scan", true, Outcome.KEPT), seen("memory-scan", false, Outcome.NOT_SEEN));

        assertThat(table.columns())
                .filteredOn(column -> column.witness().equals("memory-scan"))
                .extracting(Column::place)
                .containsExactly(Place.OUTSIDE, Place.INSIDE);
        assertThat(table.absences().getFirst().cells()).startsWith(Cell.KEPT, Cell.NOT_SEEN);
    }

    @Test
    void anAbsenceIsBorneOutByTwoKindsOfWitnessWithOneOutside() {
        Observation memory = seen("memory-scan", false, Outcome.KEPT);
        Observation calls = seen("syscall-trace", false, Outcome.KEPT);

        assertThat(lacking(seen("canary-scan", true, Outcome.KEPT), memory, calls))
                .isFalse();
        assertThat(lacking(seen("canary-scan", false, Outcome.KEPT), memory, calls))
                .isTrue();
        assertThat(lacking(seen("canary-scan", true, Outcome.KEPT), seen("canary-scan", true, Outcome.KEPT)))
                .isTrue();
    }

    @Test
    void anAbsenceThatWasSeenBrokenIsBorneOutByNobody() {
        assertThat(lacking(
                        seen("canary-scan", true, Outcome.KEPT),
                        seen("memory-scan", true, Outcome.KEPT),
                        seen("syscall-trace", true, Outcome.BROKEN)))
                .isTrue();
    }

    @Test
    void whereARequiredWitnessCouldNotLookTwoOthersBearNothingOut() {
        Assessment assessment = Sample.assess(Outcome.NOT_SEEN, Optional.empty(), Sample.NONE);

        assertThat(status(assessment)).isEqualTo(Status.UNKNOWN);
        assertThat(lacking(WitnessTable.of(assessment))).isTrue();
    }

    @Test
    void whereTheCheckDidNotNoticeItsSaboteurNobodyBearsAnythingOut() {
        Assessment assessment = Sample.assess(
                Outcome.KEPT,
                Optional.empty(),
                Records.cited(Records.trial("media-tap", Map.of(NEVER, Records.GREEN), NEVER)));

        assertThat(status(assessment)).isEqualTo(Status.INDETERMINATE);
        assertThat(lacking(WitnessTable.of(assessment))).isTrue();
    }

    @Test
    void anAbsenceThatIsKeptInPartIsBorneOut() {
        Variant moved = new Variant(Optional.empty(), Duration.ofDays(14));
        Assessment assessment = Sample.assess(
                "waag",
                Optional.empty(),
                new AuditRun(
                        Stream.of("canary-scan", "memory-scan", "syscall-trace")
                                .map(witness -> Seen.observation(NEVER, witness, true, Outcome.KEPT, moved))
                                .toList(),
                        List.of()),
                Sample.NONE);

        assertThat(status(assessment)).isEqualTo(Status.PARTIAL);
        assertThat(lacking(WitnessTable.of(assessment))).isFalse();
    }

    @Test
    void whatNobodyCheckedIsLackingAsWell() {
        long absences = ClaimCatalogue.load().entries().stream()
                .filter(entry -> entry.kind() == Kind.ABSENCE)
                .count();

        assertThat(absences).isEqualTo(21);
        assertThat(WitnessTable.of(Sample.kept()).lacking()).hasSize(20);
    }

    @Test
    void blindSpotsAreThoseOfAllLooks() {
        assertThat(WitnessTable.of(Sample.kept()).columns())
                .filteredOn(column -> column.place() != Place.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.blindSpots()).containsExactly("What it cannot see."));
    }

    private static boolean lacking(Observation... observations) {
        return lacking(table(observations));
    }

    private static boolean lacking(WitnessTable table) {
        return table.lacking().stream().anyMatch(finding -> finding.claim().equals(NEVER));
    }

    private static Status status(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.claim().equals(NEVER))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static WitnessTable table(Observation... observations) {
        return WitnessTable.of(
                Sample.assess("waag", Optional.empty(), new AuditRun(List.of(observations), List.of()), Sample.NONE));
    }

    private static Observation seen(String witness, boolean outside, Outcome outcome) {
        return Seen.observation(NEVER, witness, outside, outcome, Variant.SHIPPED);
    }

    private static Cell cell(WitnessTable table, String claim, String witness) {
        List<Row> rows = List.of(table.absences(), table.others()).stream()
                .flatMap(List::stream)
                .filter(row -> row.finding().claim().equals(claim))
                .toList();
        int column = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).witness().equals(witness))
                .findFirst()
                .orElseThrow();
        return rows.getFirst().cells().get(column);
    }
}
