package org.glashaus.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.gate.Detector;
import org.glashaus.audit.gate.NothingPlanted;

/**
 * What came out of running the features: what witnesses saw, and how each scenario ended.
 *
 * @param planted finds everything that the run put in to see where it would come out
 */
public record AuditRun(List<Observation> observations, List<ScenarioResult> scenarios, Detector planted) {

    /** One that cannot say what it planted; no report of it leaves. */
    public AuditRun(List<Observation> observations, List<ScenarioResult> scenarios) {
        this(observations, scenarios, new NothingPlanted());
    }

    public AuditRun {
        observations = List.copyOf(observations);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * One scenario that ran, or could not.
     *
     * @param claim the catalogue's claim id
     * @param title as in the feature file
     * @param reason why it failed or did not run, in one or two plain sentences
     */
    public record ScenarioResult(String claim, String title, Ending ending, Optional<String> reason, Duration took) {}

    public enum Ending {
        PASSED,
        FAILED,
        /** It never began or broke off for a reason that says nothing about the claim. */
        NOT_RUN,
        /** What it looks at is not built yet; the reason names the issue that builds it. */
        AWAITS
    }
}
