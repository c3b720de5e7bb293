package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Assessor;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.Machine;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.SabotageTrial;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Status;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.build.BuildEvidence;
import org.glashaus.audit.gate.EvidenceGate;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.gate.Published;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementRefused;

/** Audits of one product: the shipped server, and servers broken on purpose. */
final class AuditSession {
    private final Examination features;
    private final Distribution distribution;
    private final Attestations attestations;
    private final Optional<String> challenge;
    private final Function<PrivacyStatement, String> served;
    private final Consumer<String> progress;
    private final List<Gate> gates = new ArrayList<>();
    private final InstantSource clock = InstantSource.system();

    /**
     * @param challenge what a reader asked to be repeated
     * @param served what a server is told that a statement is
     */
    AuditSession(
            Examination features,
            Distribution distribution,
            Attestations attestations,
            Optional<String> challenge,
            Function<PrivacyStatement, String> served,
            Consumer<String> progress) {
        this.features = features;
        this.attestations = attestations;
        this.challenge = challenge;
        this.served = served;
        this.distribution = distribution;
        this.progress = progress;
    }

    /** One server; its report lies in {@code place}. */
    Assessment audit(PrivacyStatement statement, Optional<Saboteur> saboteur, Path place)
            throws StatementRefused, MachineLacks, GateClosed, IOException, InterruptedException {
        return report(observe(statement, saboteur, place), List.of(), place);
    }

    /** The shipped server, then every saboteur that breaks a checked claim, so that the report says who was noticed. */
    Assessment withSabotage(PrivacyStatement statement, Path place)
            throws StatementRefused, MachineLacks, GateClosed, IOException, InterruptedException {
        Observed shipped = observe(statement, Optional.empty(), place);
        List<String> checked =
                features.checks(statement).stream().map(Check::claim).toList();
        List<SabotageTrial> trials = new ArrayList<>();
        for (Saboteur saboteur : features.saboteurs()) {
            if (saboteur.breaks().stream().anyMatch(checked::contains)) {
                Path beside = place.resolve(ReportFolder.SABOTAGE).resolve(saboteur.name());
                Assessment broken = audit(statement, Optional.of(saboteur), beside);
                trials.add(new SabotageTrial(saboteur, statuses(broken, checked)));
            }
        }
        return report(shipped, trials, place);
    }

    /** The page that leads to the reports of several statements goes through the gate of each. */
    void index(List<Assessment> assessments, Path place) throws GateClosed, IOException {
        ReportFiles.writeIndex(assessments, place, gates);
    }

    private record Observed(
            PrivacyStatement statement, Optional<Saboteur> saboteur, AuditRun run, Instant began, Instant ended) {}

    private Observed observe(PrivacyStatement statement, Optional<Saboteur> saboteur, Path place)
            throws MachineLacks, InterruptedException {
        progress.accept("Auditing the statement of " + statement.host() + " on "
                + saboteur.map(breach -> "a server broken on purpose: " + breach.name())
                        .orElse("the shipped server")
                + ".");
        Instant began = now();
        AuditRun run = features.run(new AuditPlan(
                statement,
                served.apply(statement),
                distribution.folder(),
                place,
                saboteur.map(Saboteur::name),
                Set.of(),
                progress));
        return new Observed(statement, saboteur, run, began, now());
    }

    private Assessment report(Observed observed, List<SabotageTrial> trials, Path place)
            throws StatementRefused, GateClosed, IOException {
        Machine machine = Machine.here(distribution);
        Gate gate = Gate.proven(
                observed.run().planted(), new Published(observed.statement(), attestations, challenge, machine));
        if (observed.saboteur().isEmpty()) {
            gates.add(gate);
        }
        EvidenceGate.Passed passed = EvidenceGate.pass(gate, place, observed.run(), ReportFiles.COUNT);
        Assessor assessor = new Assessor(
                Profiles.derive(observed.statement()), features.checks(observed.statement()), attestations);
        Assessment assessment = assessor.assess(
                        observed.saboteur(), machine, observed.began(), observed.ended(), passed.run(), trials)
                .citing(BuildEvidence.of(distribution))
                .answering(challenge)
                .after(passed.passage());
        ReportFiles.write(assessment, place, gate);
        return assessment;
    }

    private static Map<String, Status> statuses(Assessment assessment, List<String> checked) {
        Map<String, Status> statuses = new TreeMap<>();
        assessment.findings().stream()
                .filter(finding -> checked.contains(finding.claim()))
                // Where the statement says something else, a breach of the claim is what it announces.
                .filter(finding -> finding.standing() != Standing.CONFLICTING)
                .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
                .forEach(finding -> statuses.put(finding.claim(), finding.status()));
        return statuses;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
