package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Assessor;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.Limits;
import org.glashaus.audit.Machine;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Verdict;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.gate.Detector;
import org.glashaus.audit.gate.EvidenceGate;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.gate.Published;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.glashaus.audit.sabotage.SabotageTrial;
import org.glashaus.audit.sabotage.Told;
import org.glashaus.audit.sabotage.Told.Cell;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementRefused;

/**
 * Tries the checks of one statement on servers broken on purpose. Each is asked what its breach has to turn red, and whatever
 * can be told from what was played for that; the shipped server is asked the same.
 */
final class SabotageSession {
    private static final String SHIPPED = "as-shipped";

    private final Examination features;
    private final Distribution distribution;
    private final Consumer<String> progress;

    SabotageSession(Examination features, Distribution distribution, Consumer<String> progress) {
        this.features = features;
        this.distribution = distribution;
        this.progress = progress;
    }

    /**
     * What came out of it.
     *
     * @param gate finds what any of the trials put in
     */
    record Tried(SabotageRecord record, Gate gate) {}

    /** @param served what a server is told that the statement is */
    Tried run(PrivacyStatement statement, String served, List<Saboteur> saboteurs, Path place)
            throws IOException, StatementRefused, GateClosed, InterruptedException {
        Machine machine = Machine.here(distribution);
        List<Check> checks = features.checks(statement);
        Assessor assessor = new Assessor(Profiles.derive(statement), checks, Attestations.none());
        Trying trying = new Trying(
                statement,
                served,
                machine,
                assessor,
                new SabotageTrials(
                        place.resolve(ReportFolder.SABOTAGE),
                        Origin.of(machine, statement),
                        checks.stream().map(Check::claim).collect(Collectors.toUnmodifiableSet()),
                        SabotageRecord.ruledOut(
                                statement, checks.stream().map(Check::claim).toList())));
        progress.accept("Trying the checks of the statement of " + statement.host() + " on " + saboteurs.size()
                + (saboteurs.size() == 1 ? " server" : " servers") + " broken on purpose, " + Limits.TRIALS_AT_ONCE
                + " at once.");
        try (ExecutorService lanes = Executors.newFixedThreadPool(Limits.TRIALS_AT_ONCE)) {
            try {
                // Who is asked most goes first, so that nobody has to be waited for in the end.
                Future<SabotageTrial> shipped = lanes.submit(() -> trying.shipped(saboteurs));
                Map<Saboteur, Future<SabotageTrial>> running = new HashMap<>();
                saboteurs.stream()
                        .sorted(Comparator.comparingInt(
                                each -> -trying.asked(each).size()))
                        .forEach(each -> running.put(each, lanes.submit(() -> trying.trial(each))));
                List<SabotageTrial> besides = new ArrayList<>();
                for (Saboteur each : saboteurs) {
                    besides.add(Objects.requireNonNull(running.get(each)).get());
                }
                SabotageTrial baseline = shipped.get();
                List<SabotageTrial> trials = new ArrayList<>();
                for (SabotageTrial each : besides) {
                    trials.add(trying.settled(each, baseline));
                }
                return new Tried(
                        trying.kept.record(trying.began, baseline, trials),
                        Gate.proven(List.copyOf(trying.planted), trying.published));
            } catch (ExecutionException fault) {
                if (fault.getCause() instanceof GateClosed closed) {
                    throw closed;
                }
                throw new IllegalStateException("A trial ended without a word", fault);
            } finally {
                lanes.shutdownNow();
            }
        }
    }

    /** What all trials of one statement have in common. */
    private final class Trying {
        private final PrivacyStatement statement;
        private final String served;
        private final Machine machine;
        private final Assessor assessor;
        private final SabotageTrials kept;
        private final Published published;
        private final Instant began = now();
        private final Queue<Detector> planted = new ConcurrentLinkedQueue<>();
        private final Set<String> faulted = ConcurrentHashMap.newKeySet();

        Trying(PrivacyStatement statement, String served, Machine machine, Assessor assessor, SabotageTrials kept) {
            this.statement = statement;
            this.served = served;
            this.machine = machine;
            this.assessor = assessor;
            this.kept = kept;
            this.published = new Published(statement, Attestations.none(), Optional.empty(), List.of(machine));
        }

        Set<String> asked(Saboteur saboteur) {
            Set<String> asked = new TreeSet<>(saboteur.breaks());
            asked.retainAll(kept.checked());
            return asked;
        }

        SabotageTrial shipped(List<Saboteur> saboteurs) throws GateClosed, IOException, InterruptedException {
            Set<String> asked = new TreeSet<>();
            saboteurs.forEach(each -> asked.addAll(each.breaks()));
            Saboteur none = new Saboteur(SHIPPED, "Nothing is broken.", List.copyOf(asked));
            return keptOrTried(none, Optional.empty());
        }

        SabotageTrial trial(Saboteur saboteur) throws GateClosed, IOException, InterruptedException {
            return keptOrTried(saboteur, Optional.of(saboteur));
        }

        /**
         * Once more, alone, what a fault ended, and what could not look here at what it has to see, though on the shipped server
         * it could: others may have been in its way.
         */
        SabotageTrial settled(SabotageTrial beside, SabotageTrial shipped)
                throws GateClosed, IOException, InterruptedException {
            Saboteur saboteur = beside.saboteur();
            if (!faulted.contains(saboteur.name()) && !blind(beside, shipped)) {
                return beside;
            }
            progress.accept(saboteur.name() + " is tried once more, alone.");
            return tried(saboteur, Optional.of(saboteur));
        }

        private static boolean blind(SabotageTrial trial, SabotageTrial shipped) {
            Optional<Cell> notSeen = Optional.of(Cell.NOT_SEEN);
            return trial.saboteur().breaks().stream()
                    .anyMatch(claim -> trial.cell(claim).equals(notSeen)
                            && !shipped.cell(claim).equals(notSeen));
        }

        private SabotageTrial keptOrTried(Saboteur named, Optional<Saboteur> saboteur)
                throws GateClosed, IOException, InterruptedException {
            Optional<SabotageTrial> earlier = kept.of(named);
            if (earlier.isPresent()) {
                progress.accept(named.name() + " was tried earlier.");
                return earlier.get();
            }
            return tried(named, saboteur);
        }

        private SabotageTrial tried(Saboteur named, Optional<Saboteur> saboteur)
                throws GateClosed, IOException, InterruptedException {
            long began = System.nanoTime();
            kept.forget(named);
            Set<String> asked = asked(named);
            SabotageTrial trial;
            try {
                trial = asked.isEmpty()
                        ? notRun(named, "It breaks nothing that has a check under this statement.", began)
                        : looked(named, saboteur, asked, began);
            } catch (MachineLacks lacks) {
                kept.forget(named);
                trial = notRun(named, String.valueOf(lacks.getMessage()), began);
            } catch (IOException | RuntimeException fault) {
                faulted.add(named.name());
                // What the others have shown is not lost for it; what it has seen has gone through no gate.
                kept.forget(named);
                progress.accept(named.name() + ": " + fault + place(fault));
                // What it says is the word of whatever failed, and may hold what the trial put in.
                trial = notRun(named, "A fault ended it (" + fault.getClass().getSimpleName() + ").", began);
            }
            progress.accept(named.name() + ": "
                    + trial.notRun().orElse(told(trial, saboteur.isPresent())) + " ("
                    + trial.took().toSeconds() + " s).");
            return trial;
        }

        /** Of a breach what did not see it and has to; of the shipped server what is red. */
        private String told(SabotageTrial trial, boolean breach) {
            Set<String> surprises = breach ? kept.unseen(trial) : trial.broken();
            return trial.broken().size() + " of " + trial.cells().size() + " checks that were asked saw a breach"
                    + (surprises.isEmpty() ? "" : (breach ? ", not " : ": ") + String.join(", ", surprises));
        }

        /** Evidence goes through a gate of the trial's own before anything is told of it. */
        private SabotageTrial looked(Saboteur named, Optional<Saboteur> saboteur, Set<String> asked, long began)
                throws MachineLacks, GateClosed, IOException, InterruptedException {
            AuditRun run = run(named, saboteur, asked);
            planted.add(run.planted());
            Gate gate = Gate.proven(run.planted(), published);
            SabotageTrial trial =
                    new SabotageTrial(named, cells(named, saboteur, run, gate), Optional.empty(), since(began));
            kept.keep(trial, gate);
            return trial;
        }

        private AuditRun run(Saboteur named, Optional<Saboteur> saboteur, Set<String> asked)
                throws MachineLacks, InterruptedException {
            return features.run(new AuditPlan(
                    statement,
                    served,
                    distribution.folder(),
                    kept.folder(named),
                    saboteur.map(Saboteur::name),
                    asked,
                    true,
                    // Two talk at once here; what they say of each scenario would help nobody.
                    sentence -> {}));
        }

        private Map<String, Told> cells(Saboteur named, Optional<Saboteur> saboteur, AuditRun run, Gate gate)
                throws GateClosed, IOException {
            AuditRun leaving =
                    EvidenceGate.pass(gate, kept.folder(named), run, 0).run();
            Set<String> looked = Stream.concat(
                            leaving.scenarios().stream().map(AuditRun.ScenarioResult::claim),
                            leaving.observations().stream().map(Observation::claim))
                    .filter(kept.checked()::contains)
                    .collect(Collectors.toSet());
            Assessment seen = assessor.assess(
                    saboteur, machine, now(), now(), leaving, new SabotageCitation.Missing("This is a trial."));
            Map<String, Told> cells = new TreeMap<>();
            for (String claim : looked) {
                Verdict verdict = seen.finding(claim).verdict();
                Told told = Told.of(verdict);
                if (!told.seen().isEmpty()) {
                    // A cell is cut to a length, and half of a mark is found by nobody.
                    gate.admit(SabotageFile.NAME, verdict.reasons().getFirst());
                }
                cells.put(claim, told);
            }
            return cells;
        }

        /** The three innermost places of ours. */
        private static String place(Throwable fault) {
            return Stream.of(fault.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.glashaus."))
                    .limit(3)
                    .map(frame -> " at " + frame)
                    .collect(Collectors.joining());
        }

        private static SabotageTrial notRun(Saboteur named, String why, long began) {
            return new SabotageTrial(named, Map.of(), Optional.of(why), since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
