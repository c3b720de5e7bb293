package org.glashaus.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Check;
import org.glashaus.audit.Examination;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Variant;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.Planted;
import org.glashaus.spec.PrivacyStatement;

/** Features that report what a test wants them to, without any server. */
final class FakeExamination implements Examination {
    static final String CLAIM = "media-not-stored";
    static final Saboteur NOTICED = new Saboteur("media-tap", "It writes pictures into a file.", List.of(CLAIM));
    static final Saboteur UNNOTICED = new Saboteur("quiet-tap", "It writes them where nobody looks.", List.of(CLAIM));

    static final Saboteur FAILING = new Saboteur("bad-tap", "It breaks down.", List.of(CLAIM));

    /** Can be looked at when it is tried again. */
    static final Saboteur HURRIED = new Saboteur("hurried-tap", "It writes them while others do.", List.of(CLAIM));

    static final Saboteur ELSEWHERE = new Saboteur("cookie-tap", "It sets a cookie.", List.of("no-cookies"));

    final List<AuditPlan> plans = new CopyOnWriteArrayList<>();
    private final List<Saboteur> saboteurs;
    private final Planted.Run planted = Planted.begin();

    /** What the file scan says, and what it puts into its evidence. */
    String says = "";

    String shows = "";

    FakeExamination(Saboteur... saboteurs) {
        this.saboteurs = List.of(saboteurs);
    }

    @Override
    public List<Check> checks(PrivacyStatement statement) {
        return List.of(new Check(CLAIM, List.of("canary-scan", "syscall-trace"), true, Optional.empty()));
    }

    @Override
    public List<Saboteur> saboteurs() {
        return saboteurs;
    }

    @Override
    public AuditRun run(AuditPlan plan) {
        plans.add(plan);
        plan.progress().accept("Looking.");
        if (plan.saboteur().filter(FAILING.name()::equals).isPresent()) {
            throw new IllegalStateException("It broke down.");
        }
        boolean hurried = plan.saboteur().filter(HURRIED.name()::equals).isPresent();
        if (hurried && tried(HURRIED) == 1) {
            return new AuditRun(
                    List.of(),
                    List.of(new ScenarioResult(
                            CLAIM,
                            "Never stored",
                            Ending.NOT_RUN,
                            Optional.of("Others were in the way."),
                            Duration.ZERO)),
                    planted.soFar());
        }
        boolean broken =
                hurried || plan.saboteur().filter(NOTICED.name()::equals).isPresent();
        Variant variant = Variant.of(plan.saboteur());
        return new AuditRun(
                List.of(
                        shown(observation("canary-scan", variant, broken ? Outcome.BROKEN : Outcome.KEPT), plan),
                        observation("syscall-trace", variant, Outcome.KEPT)),
                List.of(new ScenarioResult(CLAIM, "Never stored", Ending.PASSED, Optional.empty(), Duration.ZERO)),
                planted.soFar());
    }

    /** How often so far. */
    long tried(Saboteur saboteur) {
        return plans.stream()
                .filter(plan -> plan.saboteur().filter(saboteur.name()::equals).isPresent())
                .count();
    }

    private Observation shown(Observation observation, AuditPlan plan) {
        if (shows.isEmpty()) {
            return observation;
        }
        try {
            return observation.with(
                    observation.seen(),
                    List.of(new EvidenceFolder(plan.outputDir(), "waag").lines("scan", List.of(shows), "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Observation observation(String witness, Variant variant, Outcome outcome) {
        return new Observation(
                CLAIM,
                "waag",
                witness,
                "Looked.",
                witness.equals("canary-scan") ? Mechanism.FILE_CONTENT : Mechanism.SYSTEM_CALLS,
                true,
                new Subject(1, "00".repeat(32), variant),
                Instant.EPOCH,
                outcome,
                "Saw " + outcome + "." + says,
                List.of(),
                List.of());
    }
}
