package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Assessor;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.Machine;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.build.BuildEvidence;
import org.glashaus.audit.gate.EvidenceGate;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.gate.Published;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementRefused;

/** Audits of one product: of the shipped server, or of one broken on purpose. */
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
    Assessment audit(PrivacyStatement statement, Optional<Saboteur> saboteur, SabotageCitation sabotage, Path place)
            throws StatementRefused, MachineLacks, GateClosed, IOException, InterruptedException {
        return report(observe(statement, saboteur, place), sabotage, place);
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
                false,
                progress));
        return new Observed(statement, saboteur, run, began, now());
    }

    private Assessment report(Observed observed, SabotageCitation sabotage, Path place)
            throws StatementRefused, GateClosed, IOException {
        Machine machine = Machine.here(distribution);
        Gate gate = Gate.proven(
                observed.run().planted(),
                new Published(observed.statement(), attestations, challenge, machines(machine, sabotage)));
        gates.add(gate);
        EvidenceGate.Passed passed = EvidenceGate.pass(gate, place, observed.run(), ReportFiles.count(sabotage));
        Assessor assessor = new Assessor(
                Profiles.derive(observed.statement()), features.checks(observed.statement()), attestations);
        Assessment assessment = assessor.assess(
                        observed.saboteur(), machine, observed.began(), observed.ended(), passed.run(), sabotage)
                .citing(BuildEvidence.of(distribution))
                .answering(challenge)
                .after(passed.passage());
        ReportFiles.write(assessment, place, gate);
        return assessment;
    }

    /** The record may have been made elsewhere. */
    private static List<Machine> machines(Machine here, SabotageCitation sabotage) {
        return sabotage instanceof SabotageCitation.Cited cited
                ? List.of(here, cited.record().origin().machine())
                : List.of(here);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
