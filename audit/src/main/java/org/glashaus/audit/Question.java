package org.glashaus.audit;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.ScenarioResult;

/**
 * All that {@link FindingRule} decides from. What belongs to other claims has been left out.
 *
 * @param claim the catalogue's claim id
 * @param check empty if this version has none
 * @param composition of the audited server: {@link Observation.Subject#SHIPPED}, or a saboteur's name
 * @param limits why this claim can be PARTIAL at best; empty if nothing limits it
 * @param uncovered the reason to give where no check exists
 */
public record Question(
        String claim,
        Optional<Check> check,
        List<Observation> observations,
        List<ScenarioResult> scenarios,
        Sabotage sabotage,
        String composition,
        List<String> limits,
        String uncovered) {

    public Question {
        observations = List.copyOf(observations);
        scenarios = List.copyOf(scenarios);
        limits = List.copyOf(limits);
    }
}
