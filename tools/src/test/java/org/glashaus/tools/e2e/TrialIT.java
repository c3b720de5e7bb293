package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of a saboteur as {@code audit --sabotage} makes it. */
final class TrialIT {
    @TempDir
    Path evidence;

    @Test
    void ofOtherClaimsTheDayIsAskedAndNothingIsStartedForThem() throws Exception {
        AuditRun run = new FeatureRun()
                .run(new AuditPlan(
                        StatementLibrary.byId("waag"),
                        "waag",
                        Product.folder(),
                        evidence,
                        Optional.of("extra-port"),
                        Set.of("firewall-in-place"),
                        true,
                        System.out::println));

        assertThat(run.scenarios())
                .extracting(ScenarioResult::claim)
                .contains("firewall-in-place", "content-deleted-at-room-close", "legal-basis-stated")
                // An aftermath, an encounter, a desk, a door, and a call that nobody traces.
                .doesNotContain(
                        "weblog-retention",
                        "p2p-at-most-two",
                        "right-access",
                        "room-exists-while-occupied",
                        "media-not-stored");
        assertThat(run.scenarios())
                .filteredOn(result -> result.claim().equals("content-deleted-at-room-close"))
                .extracting(ScenarioResult::ending)
                .containsOnly(Ending.PASSED);
        assertThat(run.observations())
                .filteredOn(seen -> seen.outcome() == Outcome.BROKEN)
                .extracting(Observation::claim)
                .contains("firewall-in-place")
                .isSubsetOf("firewall-in-place", "data-inventory-complete");
    }
}
