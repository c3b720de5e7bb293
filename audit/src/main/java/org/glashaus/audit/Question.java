package org.glashaus.audit;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.ScenarioResult;

/**
 * All that {@link FindingRule} decides from. What belongs to other claims has been left out.
 *
 * @param claim the catalogue's claim id
 * @param check empty if this version has none
 * @param audited the server as it was audited: shipped, or with a saboteur
 * @param limits why this claim can be PARTIAL at best; empty if nothing limits it
 * @param uncovered the reason to give where no check exists
 */
public record Question(
        String claim,
        Optional<Check> check,
        List<Observation> observations,
        List<ScenarioResult> scenarios,
        Sabotage sabotage,
        Variant audited,
        List<String> limits,
        String uncovered) {

    public Question {
        observations = List.copyOf(observations);
        scenarios = List.copyOf(scenarios);
        limits = List.copyOf(limits);
    }
}
