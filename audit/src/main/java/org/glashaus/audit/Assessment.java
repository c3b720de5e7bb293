package org.glashaus.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.build.BuildTests;
import org.glashaus.audit.gate.Passage;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Standing;
import org.glashaus.spec.lint.Linter;
import org.glashaus.spec.lint.Opinion;

/**
 * All that a report says (OSCAL: assessment-results) of one statement.
 *
 * @param saboteur the breach that the audited server was composed with; empty if it was the shipped one
 * @param findings one for each claim of the catalogue: those that the statement makes in the order of the text, then those
 *     that it is silent on, then those that it rules out, both in the order of the catalogue
 * @param sabotage the record of servers broken on purpose that the findings rest on, or why there is none
 * @param witnesses what each kind of witness is, by its id
 * @param build what the product's build tested; cited, and the ground of no finding
 * @param challenge what a reader asked this audit to repeat, so that it cannot be older than the asking
 * @param passage what was searched, and left out, before the report left
 */
public record Assessment(
        PrivacyStatement statement,
        Optional<Saboteur> saboteur,
        Machine machine,
        Instant began,
        Instant ended,
        List<Finding> findings,
        List<ScenarioResult> scenarios,
        SabotageCitation sabotage,
        Map<String, String> witnesses,
        BuildTests build,
        Optional<String> challenge,
        Passage passage) {

    public Assessment {
        findings = List.copyOf(findings);
        scenarios = List.copyOf(scenarios);
        witnesses = Collections.unmodifiableMap(new TreeMap<>(witnesses));
    }

    public Assessment citing(BuildTests tests) {
        return new Assessment(
                statement, saboteur, machine, began, ended, findings, scenarios, sabotage, witnesses, tests, challenge,
                passage);
    }

    public Assessment answering(Optional<String> asked) {
        return new Assessment(
                statement, saboteur, machine, began, ended, findings, scenarios, sabotage, witnesses, build, asked,
                passage);
    }

    public Assessment after(Passage passed) {
        return new Assessment(
                statement, saboteur, machine, began, ended, findings, scenarios, sabotage, witnesses, build, challenge,
                passed);
    }

    /** What the linter thinks of the statement in law, on the day of the audit. No finding depends on it. */
    public Opinion opinion() {
        return Linter.judge(statement, LocalDate.ofInstant(began, ZoneOffset.UTC));
    }

    public Finding finding(String claim) {
        return findings.stream()
                .filter(f -> f.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no claim " + claim));
    }

    public List<Finding> with(Standing standing) {
        return findings.stream().filter(f -> f.standing() == standing).toList();
    }

    public List<Finding> with(Standing standing, Status status) {
        return with(standing).stream().filter(f -> f.status() == status).toList();
    }

    /** What the statement promises. */
    public List<Finding> stated(Status status) {
        return with(Standing.STATED, status);
    }

    /** Seen broken, promised or not. */
    public List<Finding> violations() {
        return findings.stream().filter(f -> f.status() == Status.VIOLATION).toList();
    }

    /** Those that rest on a person's word, which nobody observed. */
    public List<Finding> attested() {
        return findings.stream().filter(f -> f.attested().isPresent()).toList();
    }

    /**
     * Decided by what the statement promises. Where it is silent or says something else, a breach that was seen counts as
     * much; what nobody saw there leaves no promise open. A person's word alone proves nothing.
     */
    public ExitCode exitCode() {
        if (!violations().isEmpty()) {
            return ExitCode.VIOLATED;
        }
        return ExitCode.of(with(Standing.STATED).stream()
                .filter(f -> f.attested().isEmpty())
                .map(Finding::status)
                .toList());
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
