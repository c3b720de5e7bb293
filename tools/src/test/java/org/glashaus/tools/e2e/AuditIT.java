package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditIT {
    @TempDir
    Path report;

    /** What a text leaves out of a list that it calls complete, no server can make good; one text leaves out nothing. */
    private static boolean brokenByTheText(String statement, String claim) {
        return claim.equals("data-inventory-complete") && !statement.equals("bbw-leipzig");
    }

    @Test
    void theShippedServerKeepsWhatItsStatementSays() throws Exception {
        keepsWhatItSays("waag");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig"})
    void soItDoesUnderEachOther(String statement) throws Exception {
        keepsWhatItSays(statement);
    }

    private void keepsWhatItSays(String statement) throws Exception {
        FeatureRun features = new FeatureRun();
        AuditRun run = features.run(Product.audit(statement, report));

        List<String> checked = features.checks(StatementLibrary.byId(statement)).stream()
                .map(Check::claim)
                .toList();
        assertThat(checked).hasSizeGreaterThan(50);
        assertThat(run.scenarios())
                .filteredOn(scenario -> checked.contains(scenario.claim()))
                .hasSameSizeAs(checked)
                .allSatisfy(scenario -> assertThat(scenario.ending())
                        .as("%s: %s", scenario.title(), scenario.reason())
                        .isEqualTo(brokenByTheText(statement, scenario.claim()) ? Ending.FAILED : Ending.PASSED));
        assertThat(run.scenarios())
                .filteredOn(scenario -> !checked.contains(scenario.claim()))
                .as("nothing waits any more")
                .isEmpty();
        for (Check check : features.checks(StatementLibrary.byId(statement))) {
            if (brokenByTheText(statement, check.claim())) {
                continue;
            }
            assertThat(run.observations())
                    .filteredOn(seen -> seen.claim().equals(check.claim()) && seen.outcome() == Outcome.KEPT)
                    .as("witnesses of %s", check.claim())
                    .extracting(Observation::witness)
                    .containsAll(check.required());
        }
        for (Observation seen : run.observations()) {
            assertThat(seen.blindSpots()).as(seen.witness()).isNotEmpty();
            for (Observation.Evidence evidence : seen.evidence()) {
                assertThat(Files.readString(report.resolve(evidence.path()))).isNotEmpty();
            }
        }
    }
}
