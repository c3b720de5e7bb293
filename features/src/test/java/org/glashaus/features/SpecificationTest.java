package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;

/** The features say what the statements say: values in the examples are those of the statement data. */
final class SpecificationTest {
    private static final String CLAIMED_VALUE = "promise";
    private static final Map<String, String> PARAMETER_OF_COLUMN =
            Map.of("site", "host", "method", "method", "period", "limit_text");

    private final Specification specification = Specification.load();

    @Test
    void everyExampleHasTheValuesOfItsStatement() throws StatementRefused {
        for (Specification.Case each : specification.cases()) {
            List<Claim> claims = claims(each.statement(), each.claim());
            assertThat(claims)
                    .as("%s claims %s", each.statement(), each.claim())
                    .isNotEmpty();
            for (Map.Entry<String, String> cell : each.values().entrySet()) {
                for (Claim claim : claims) {
                    String stated = cell.getKey().equals(CLAIMED_VALUE)
                            ? claim.value().english()
                            : String.valueOf(claim.params().get(PARAMETER_OF_COLUMN.get(cell.getKey())));
                    assertThat(cell.getValue())
                            .as("%s of %s in %s:%d", cell.getKey(), each.statement(), each.file(), each.line())
                            .isEqualTo(stated);
                }
            }
        }
    }

    @Test
    void everyStatementThatMakesACoveredClaimHasItsExample() throws StatementRefused {
        TreeSet<String> covered = new TreeSet<>();
        specification.cases().forEach(each -> covered.add(each.claim()));
        List<String> claimed = new ArrayList<>();
        for (String statement : StatementLibrary.ids()) {
            for (String claim : covered) {
                if (!statement.equals(StatementLibrary.DEFAULT)
                        && !claims(statement, claim).isEmpty()) {
                    claimed.add(claim + " of " + statement);
                }
            }
        }
        assertThat(specification.cases())
                .extracting(each -> each.claim() + " of " + each.statement())
                .containsExactlyInAnyOrderElementsOf(claimed);
    }

    @Test
    void everyCoveredClaimHasACheckAndASaboteur() {
        FeatureRun run = new FeatureRun();
        for (Specification.Case each : specification.cases()) {
            assertThat(Checks.ALL).extracting(check -> check.claim()).contains(each.claim());
            assertThat(run.saboteurs())
                    .anySatisfy(saboteur -> assertThat(saboteur.breaks()).contains(each.claim()));
        }
    }

    @Test
    void everySentenceOfTheFeaturesHasItsStep() {
        List<ScenarioResult> rehearsed = new FeatureRun().rehearse();
        assertThat(rehearsed).hasSameSizeAs(specification.cases());
        assertThat(rehearsed).allSatisfy(result -> {
            assertThat(result.reason().orElse("")).doesNotContainIgnoringCase("undefined");
            assertThat(result.ending()).isEqualTo(Ending.PASSED);
        });
    }

    private static List<Claim> claims(String statement, String claim) throws StatementRefused {
        PrivacyStatement read = StatementLibrary.byId(statement);
        return read.sentences().stream()
                .flatMap(sentence -> sentence.claims().stream())
                .filter(each -> each.id().equals(claim))
                .toList();
    }
}
