package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.glashaus.features.Program.Part;
import org.glashaus.features.Specification.Beside;
import org.glashaus.features.Specification.Case;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTest {
    private final Specification specification = Specification.load();

    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig"})
    void eachScenarioIsPlayedOnceAndThoseThatMeasureTimesComeWhenAllOthersAreOver(String statement) {
        List<Case> cases = specification.of(statement);
        Program program = Program.of(cases);

        List<Part> parts = program.parts();
        assertThat(parts.stream().flatMap(part -> part.cases().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().filter(Case::runs).toList());
        assertThat(parts).extracting(Part::alone).containsExactly(false, true);
        assertThat(parts.getLast().cases()).isNotEmpty().allMatch(each -> each.beside() == Beside.ALONE);
        assertThat(parts.getFirst().cases()).isNotEmpty().noneMatch(each -> each.beside() == Beside.ALONE);
    }

    /** Else whoever has a server of its own would wait for the day as well. */
    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig"})
    void theDayBeginsFirstAndNobodyBesideItWaitsForIt(String statement) {
        List<Case> order =
                Program.of(specification.of(statement)).parts().getFirst().cases();

        assertThat(order.getFirst().beside()).isEqualTo(Beside.SHARED);
        assertThat(order.subList(1, 5)).allMatch(each -> each.beside() == Beside.APART);
        assertThat(order.get(5).witnesses()).contains("clock-advance");
    }

    @Test
    void aStatementOfOnesOwnIsPlayedInTheSameWay() throws Exception {
        List<Case> own = new OwnSpecification(StatementLibrary.byId("vc4all"))
                .of(specification)
                .cases();

        assertThat(own)
                .extracting(Case::claim, Case::beside)
                .contains(
                        tuple("p2p-at-most-two", Beside.ALONE),
                        tuple("room-exists-while-occupied", Beside.ALONE),
                        tuple("right-access", Beside.APART),
                        tuple("media-not-stored", Beside.SHARED));
    }
}
