package org.glashaus.features;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Saboteur;

/** Runs the features against a server that was broken on purpose, and compares what turned red with what had to. */
public final class SabotageRun {
    private final FeatureRun features;

    public SabotageRun(FeatureRun features) {
        this.features = features;
    }

    /**
     * What came of one saboteur.
     *
     * @param expected the claims that the saboteur breaks and the statement makes
     * @param broken the claims that a witness saw broken
     */
    public record Result(Saboteur saboteur, Set<String> expected, Set<String> broken, AuditRun run) {
        public Result {
            expected = Set.copyOf(expected);
            broken = Set.copyOf(broken);
        }

        /** True if exactly those claims turned red that had to. */
        public boolean caught() {
            return !expected.isEmpty() && expected.equals(broken);
        }
    }

    /** @param plan names the saboteur */
    public Result run(AuditPlan plan) throws MachineLacks, InterruptedException {
        String name = plan.saboteur().orElseThrow(() -> new IllegalArgumentException("The plan names no saboteur"));
        Saboteur saboteur = features.saboteurs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no saboteur " + name));
        AuditRun run = features.run(plan);
        Set<String> expected = saboteur.breaks().stream()
                .filter(claim -> features.caseOf(claim, plan.statement().id()).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> broken = run.observations().stream()
                .filter(observation -> observation.outcome() == Outcome.BROKEN)
                .map(Observation::claim)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Result(saboteur, expected, broken, run);
    }
}
