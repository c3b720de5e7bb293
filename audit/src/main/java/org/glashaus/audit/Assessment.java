package org.glashaus.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.spec.PrivacyStatement;

/**
 * All that a report says (OSCAL: assessment-results), sentence by sentence.
 *
 * @param saboteur the breach that the audited server was composed with; empty if it was the shipped one
 * @param findings one for each claim id of the statement, in the order of the text
 * @param witnesses what each kind of witness is, by its id
 */
public record Assessment(
        PrivacyStatement statement,
        Optional<Saboteur> saboteur,
        Machine machine,
        Instant began,
        Instant ended,
        List<Finding> findings,
        List<ScenarioResult> scenarios,
        List<SabotageTrial> trials,
        Map<String, String> witnesses) {

    public Assessment {
        findings = List.copyOf(findings);
        scenarios = List.copyOf(scenarios);
        trials = List.copyOf(trials);
        witnesses = Collections.unmodifiableMap(new TreeMap<>(witnesses));
    }

    public Finding finding(String claim) {
        return findings.stream()
                .filter(f -> f.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The statement makes no claim " + claim));
    }

    public List<Finding> with(Status status) {
        return findings.stream().filter(f -> f.status() == status).toList();
    }

    /** Those that rest on a person's word, which nobody observed. */
    public List<Finding> attested() {
        return findings.stream().filter(f -> f.attested().isPresent()).toList();
    }

    public ExitCode exitCode() {
        return ExitCode.of(findings.stream().map(Finding::status).toList());
    }

    /** Numbers of the processes that were observed. */
    public List<Long> processIds() {
        return findings.stream()
                .flatMap(f -> f.observations().stream())
                .map(o -> o.subject().processId())
                .distinct()
                .sorted()
                .toList();
    }
}
