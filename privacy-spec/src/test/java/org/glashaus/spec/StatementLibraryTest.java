package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class StatementLibraryTest {
    static final List<String> IDS = StatementLibrary.ids();
    static final List<String> MODELS = IDS.subList(0, 5);

    @Test
    void theFiveStatementsHave292RowsAnd125Claims() throws Exception {
        var rows = new TreeMap<String, Integer>();
        Set<String> claims = new HashSet<>();
        int occurrences = 0;
        for (String id : MODELS) {
            PrivacyStatement statement = StatementLibrary.byId(id);
            rows.put(id, statement.sentences().size());
            for (Occurrence occurrence : statement.occurrences().toList()) {
                claims.add(occurrence.claim().id());
                occurrences++;
            }
        }
        assertThat(rows)
                .containsEntry("waag", 62)
                .containsEntry("vc4all", 64)
                .containsEntry("studentenwerk-osnabrueck", 80)
                .containsEntry("greenminihost", 53)
                .containsEntry("bbw-leipzig", 33);
        assertThat(rows.values().stream().mapToInt(i -> i).sum()).isEqualTo(292);
        assertThat(occurrences).isEqualTo(301);
        assertThat(claims)
                .hasSize(125)
                .containsExactlyInAnyOrderElementsOf(ClaimCatalogue.load().entries().stream()
                        .map(ClaimCatalogue.Entry::id)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyShippedStatementObeysItsSchema(String id) throws Exception {
        FileSchema.STATEMENT.check(StatementLibrary.shipped(id));
    }

    @Test
    void onlyTheFiveAreModels() throws Exception {
        for (String id : IDS) {
            assertThat(StatementLibrary.byId(id).model()).as(id).isEqualTo(MODELS.contains(id));
        }
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void whatAStatementDeniesItDoesNotState(String id) throws Exception {
        PrivacyStatement statement = StatementLibrary.byId(id);
        assertThat(statement.denials())
                .allSatisfy(d -> assertThat(statement.occurrences(d.claim())).isEmpty());
    }

    /** One more than were counted sentence by sentence: who needs an organiser cannot open a room by its address alone. */
    @Test
    void theFiveDeny43Claims() throws Exception {
        int denials = 0;
        for (String id : MODELS) {
            denials += StatementLibrary.byId(id).denials().size();
        }
        assertThat(denials).isEqualTo(43);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void rowsAreNumberedWithoutGap(String id) throws Exception {
        var last = new TreeMap<String, Integer>();
        for (Sentence sentence : StatementLibrary.byId(id).sentences()) {
            String[] number = sentence.anchor().split("/", -1)[1].split("\\.", -1);
            int expected = sentence.unit() == PrivacyStatement.Unit.HEADING ? 0 : last.getOrDefault(number[0], 0) + 1;
            assertThat(Integer.parseInt(number[1])).as(sentence.anchor()).isEqualTo(expected);
            last.put(number[0], expected);
        }
    }

    @Test
    void anUnknownIdIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> StatementLibrary.byId("../strict"))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("known are waag");
    }
}
