package org.glashaus.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Observation.Subject;

/** Observations for tests. */
public final class Seen {
    static final String CLAIM = "media-not-stored";
    static final String BINARY = "0f".repeat(32);

    private Seen() {}

    static Observation inside(String witness, Outcome outcome) {
        return observation(CLAIM, witness, false, outcome, Variant.SHIPPED);
    }

    static Observation outside(String witness, Outcome outcome) {
        return observation(CLAIM, witness, true, outcome, Variant.SHIPPED);
    }

    public static Observation observation(
            String claim, String witness, boolean outside, Outcome outcome, Variant variant) {
        return observation(claim, witness, mechanism(witness), outside, outcome, variant);
    }

    static Observation observation(
            String claim, String witness, Mechanism mechanism, boolean outside, Outcome outcome, Variant variant) {
        return new Observation(
                claim,
                "waag",
                witness,
                "Looked with " + witness + ".",
                mechanism,
                outside,
                new Subject(4711, BINARY, variant),
                Instant.parse("2026-11-22T10:00:00Z"),
                outcome,
                witness + " saw " + outcome + ".",
                List.of("What it cannot see."),
                List.of(new Evidence("evidence/" + witness + ".txt", "text/plain", BINARY, "")));
    }

    private static Mechanism mechanism(String witness) {
        return switch (witness) {
            case "canary-scan" -> Mechanism.FILE_CONTENT;
            case "syscall-trace" -> Mechanism.SYSTEM_CALLS;
            case "memory-scan" -> Mechanism.MEMORY;
            case "raw-store-read" -> Mechanism.STORED_RECORDS;
            default -> Mechanism.PROGRAM_CODE;
        };
    }

    static ScenarioResult scenario(Ending ending) {
        return new ScenarioResult(
                CLAIM,
                "Sound and picture are never stored",
                ending,
                ending == Ending.PASSED ? Optional.empty() : Optional.of("the browser went away"),
                Duration.ofSeconds(3));
    }

    static Question asked(Optional<Check> check, List<Observation> observations) {
        return asked(check, observations, List.of(), Sabotage.NOT_TRIED, List.of());
    }

    static Question asked(
            Optional<Check> check,
            List<Observation> observations,
            List<ScenarioResult> scenarios,
            Sabotage sabotage,
            List<String> limits) {
        return new Question(
                CLAIM, check, observations, scenarios, sabotage, Variant.SHIPPED, limits, "No check exists yet.");
    }
}
