package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glashaus.features.Specification.Case;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTest {
    private static final String DAY = "a day of visits and conferences there is over";

    private final Specification specification = Specification.load();

    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig"})
    void eachScenarioIsPlayedOnceAndThoseThatMeasureTimesComeWhenAllOthersAreOver(String statement) {
        List<Case> cases = specification.of(statement);
        Program program = Program.of(cases);

        List<List<Case>> parts = program.parts();
        assertThat(parts.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(cases.stream().filter(Case::runs).toList());
        assertThat(parts.getLast()).isNotEmpty().allMatch(Case::alone);
        assertThat(parts.getFirst()).isNotEmpty().noneMatch(Case::alone);
    }

    /** Else whoever has a server of its own would wait for the day as well. */
    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig"})
    void theDayBeginsFirstAndNobodyBesideItWaitsForIt(String statement) {
        List<Case> order = Program.of(specification.of(statement)).parts().getFirst();

        assertThat(order.getFirst().occasion()).isEqualTo(DAY);
        assertThat(order.subList(1, 5)).noneMatch(each -> each.occasion().equals(DAY));
        assertThat(order.get(5).witnesses()).contains("clock-advance");
    }

    /** The outline that names the moment at which two are three, and the one that times who is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all"})
    void whoMeetsAndWhoIsLostIsAlone(String statement) {
        assertThat(specification.of(statement))
                .filteredOn(each -> each.occasion().startsWith("two people meet")
                        || each.claim().equals("room-exists-while-occupied"))
                .hasSizeGreaterThan(3)
                .allMatch(Case::alone);
    }

    @Test
    void aStatementOfOnesOwnIsPlayedInTheSameWay() throws Exception {
        List<Case> own = new OwnSpecification(StatementLibrary.byId("vc4all")).of(specification).cases();

        assertThat(own.stream().filter(Case::alone).map(Case::claim))
                .containsExactlyInAnyOrderElementsOf(specification.of("vc4all").stream()
                        .filter(Case::alone)
                        .map(Case::claim)
                        .toList());
    }
}
