package org.glashaus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** An audit of Waag's statement as it may well come out. */
public final class Sample {
    public static final List<Check> CHECKS = List.of(
            new Check(
                    "media-not-stored", List.of("canary-scan", "memory-scan", "syscall-trace"), true, Optional.empty()),
            new Check("weblog-ip-anonymised", List.of("raw-store-read"), false, Optional.empty()),
            new Check("weblog-retention", List.of("clock-advance"), false, Optional.empty()));
    public static final Machine MACHINE =
            new Machine(Seen.BINARY, "OpenJDK 64-Bit Server VM 25 (Example)", "Linux 6.12", "amd64", "root");
    public static final Instant BEGAN = Instant.parse("2026-11-22T09:58:00Z");
    public static final Instant ENDED = Instant.parse("2026-11-22T10:01:30Z");

    public static final SabotageCitation NONE = new SabotageCitation.Missing("No test made one.");

    private Sample() {}

    public static Assessment kept() {
        return assess(Outcome.KEPT, Optional.empty(), NONE);
    }

    public static Assessment broken() {
        Saboteur saboteur = new Saboteur(
                "media-tap", "The server writes every picture it passes on into a file.", List.of("media-not-stored"));
        return assess(Outcome.BROKEN, Optional.of(saboteur), NONE);
    }

    public static Assessment assess(Outcome media, Optional<Saboteur> saboteur, SabotageCitation sabotage) {
        Variant variant = Variant.of(saboteur.map(Saboteur::name));
        AuditRun run = new AuditRun(
                List.of(
                        Seen.observation("media-not-stored", "syscall-trace", true, Outcome.KEPT, variant),
                        Seen.observation("media-not-stored", "canary-scan", true, media, variant),
                        Seen.observation("media-not-stored", "memory-scan", true, Outcome.KEPT, variant),
                        Seen.observation("weblog-ip-anonymised", "raw-store-read", true, Outcome.KEPT, variant)),
                List.of(new ScenarioResult(
                        "media-not-stored",
                        "Sound and picture are never stored",
                        Ending.PASSED,
                        Optional.empty(),
                        Duration.ofSeconds(41))));
        return assess("waag", saboteur, run, sabotage);
    }

    public static Assessment assess(
            String statement, Optional<Saboteur> saboteur, AuditRun run, SabotageCitation sabotage) {
        return assess(statement, saboteur, run, sabotage, Attestations.none());
    }

    public static Assessment assess(
            String statement,
            Optional<Saboteur> saboteur,
            AuditRun run,
            SabotageCitation sabotage,
            Attestations attestations) {
        try {
            return new Assessor(Profiles.derive(StatementLibrary.byId(statement)), CHECKS, attestations)
                    .assess(saboteur, MACHINE, BEGAN, ENDED, run, sabotage);
        } catch (StatementRefused e) {
            throw new AssertionError(e);
        }
    }
}
