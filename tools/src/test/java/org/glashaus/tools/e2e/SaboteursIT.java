package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Saboteur;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that stays green on a server that was broken on purpose proves nothing. */
final class SaboteursIT {
    /** What its text leaves out of a list that it calls complete, no server can make good. */
    private static final String BROKEN_BY_THE_TEXT = "data-inventory-complete";

    @TempDir
    Path report;

    @ParameterizedTest
    @CsvSource({"stored-media, greenminihost", "full-address-log, waag", "retention-off, bbw-leipzig"})
    void exactlyTheDeclaredClaimsAreSeenBroken(String name, String statement) throws Exception {
        FeatureRun features = new FeatureRun();
        Saboteur saboteur = features.saboteurs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        AuditRun run = features.run(Product.audit(statement, Optional.of(name), report));

        List<String> broken = run.observations().stream()
                .filter(seen -> seen.outcome() == Outcome.BROKEN)
                .map(Observation::claim)
                .distinct()
                .toList();
        List<String> checked = features.checks(StatementLibrary.byId(statement)).stream()
                .map(Check::claim)
                .toList();
        assertThat(broken)
                .as("%s", run.observations())
                .filteredOn(claim -> !claim.equals(BROKEN_BY_THE_TEXT))
                .containsExactlyInAnyOrderElementsOf(
                        saboteur.breaks().stream().filter(checked::contains).toList());
        assertThat(run.observations())
                .allSatisfy(
                        seen -> assertThat(seen.subject().variant().saboteur()).contains(name));
    }
}
