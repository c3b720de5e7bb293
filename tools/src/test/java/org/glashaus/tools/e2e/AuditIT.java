package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditIT {
    @TempDir
    Path report;

    /** All three claims that are covered are made by this statement. */
    @Test
    void theShippedServerKeepsWhatItsStatementSays() throws Exception {
        FeatureRun features = new FeatureRun();
        AuditRun run = features.run(Product.audit("waag", Optional.empty(), report));

        assertThat(run.scenarios())
                .hasSize(3)
                .allSatisfy(scenario -> assertThat(scenario.ending())
                        .as("%s: %s", scenario.title(), scenario.reason())
                        .isEqualTo(Ending.PASSED));
        for (Check check : features.checks(StatementLibrary.byId("waag"))) {
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
