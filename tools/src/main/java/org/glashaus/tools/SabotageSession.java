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
import org.glashaus.audit.sabotage.SabotageRecord.Shipped;
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
                place.resolve(ReportFolder.SABOTAGE),
                machine,
                assessor,
                checks.stream().map(Check::claim).collect(Collectors.toUnmodifiableSet()));
        Instant began = now();
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
                List<SabotageTrial> trials = new ArrayList<>();
                for (Saboteur each : saboteurs) {
                    trials.add(Objects.requireNonNull(running.get(each)).get());
                }
                SabotageTrial baseline = shipped.get();
                for (SabotageTrial each : List.copyOf(trials)) {
                    if (trying.faulted.contains(each.saboteur().name()) || blind(each, baseline)) {
                        progress.accept(each.saboteur().name() + " is tried once more, alone.");
                        trials.set(trials.indexOf(each), trying.trial(each.saboteur()));
                    }
                }
                List<String> claims = List.copyOf(trying.checked);
                SabotageRecord record = new SabotageRecord(
                        Origin.of(machine, statement),
                        began,
                        now(),
                        claims,
                        SabotageRecord.ruledOut(statement, claims),
                        new Shipped(baseline.cells(), baseline.notRun()),
                        trials);
                return new Tried(record, Gate.proven(List.copyOf(trying.planted), trying.published));
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

    /** Whether a check could not look at what it has to see here, and could on the shipped server: others may have been in its way. */
    private static boolean blind(SabotageTrial trial, SabotageTrial shipped) {
        Optional<Cell> notSeen = Optional.of(Cell.NOT_SEEN);
        return trial.saboteur().breaks().stream()
                .anyMatch(claim -> trial.cell(claim).equals(notSeen)
                        && !shipped.cell(claim).equals(notSeen));
    }

    /** What all trials of one statement have in common. */
    private final class Trying {
        private final PrivacyStatement statement;
        private final String served;
        private final Path place;
        private final Machine machine;
        private final Assessor assessor;
        private final Set<String> checked;
        private final Published published;
        private final Queue<Detector> planted = new ConcurrentLinkedQueue<>();
        private final Set<String> faulted = ConcurrentHashMap.newKeySet();

        Trying(
                PrivacyStatement statement,
                String served,
                Path place,
                Machine machine,
                Assessor assessor,
                Set<String> checked) {
            this.statement = statement;
            this.served = served;
            this.place = place;
            this.machine = machine;
            this.assessor = assessor;
            this.checked = checked;
            this.published = new Published(statement, Attestations.none(), Optional.empty(), List.of(machine));
        }

        Set<String> asked(Saboteur saboteur) {
            Set<String> asked = new TreeSet<>(saboteur.breaks());
            asked.retainAll(checked);
            return asked;
        }

        SabotageTrial shipped(List<Saboteur> saboteurs) throws GateClosed, IOException, InterruptedException {
            Set<String> asked = new TreeSet<>();
            saboteurs.forEach(each -> asked.addAll(each.breaks()));
            Saboteur none = new Saboteur(SHIPPED, "Nothing is broken.", List.copyOf(asked));
            return tried(none, Optional.empty());
        }

        SabotageTrial trial(Saboteur saboteur) throws GateClosed, IOException, InterruptedException {
            return tried(saboteur, Optional.of(saboteur));
        }

        private SabotageTrial tried(Saboteur named, Optional<Saboteur> saboteur)
                throws GateClosed, IOException, InterruptedException {
            long began = System.nanoTime();
            new ReportFolder(place.resolve(named.name())).empty();
            Set<String> asked = asked(named);
            SabotageTrial trial;
            try {
                trial = asked.isEmpty()
                        ? notRun(named, "It breaks nothing that has a check under this statement.", began)
                        : new SabotageTrial(
                                named,
                                cells(named, saboteur, run(named, saboteur, asked)),
                                Optional.empty(),
                                since(began));
            } catch (MachineLacks lacks) {
                new ReportFolder(place.resolve(named.name())).empty();
                trial = notRun(named, String.valueOf(lacks.getMessage()), began);
            } catch (IOException | RuntimeException fault) {
                faulted.add(named.name());
                // The others' half hour is not lost for it; what it has seen has gone through no gate.
                new ReportFolder(place.resolve(named.name())).empty();
                progress.accept(named.name() + ": " + fault + place(fault));
                // What it says is the word of whatever failed, and may hold what the trial put in.
                trial = notRun(named, "A fault ended it (" + fault.getClass().getSimpleName() + ").", began);
            }
            progress.accept(named.name() + ": "
                    + trial.notRun()
                            .orElse(trial.broken().size() + " of "
                                    + trial.cells().size() + " checks that were asked saw a breach")
                    + " (" + trial.took().toSeconds() + " s).");
            return trial;
        }

        private AuditRun run(Saboteur named, Optional<Saboteur> saboteur, Set<String> asked)
                throws MachineLacks, InterruptedException {
            return features.run(new AuditPlan(
                    statement,
                    served,
                    distribution.folder(),
                    place.resolve(named.name()),
                    saboteur.map(Saboteur::name),
                    asked,
                    true,
                    // Two talk at once here; what they say of each scenario would help nobody.
                    sentence -> {}));
        }

        /** Evidence goes through a gate of the trial's own before anything is told of it. */
        private Map<String, Told> cells(Saboteur named, Optional<Saboteur> saboteur, AuditRun run)
                throws GateClosed, IOException {
            planted.add(run.planted());
            Gate gate = Gate.proven(run.planted(), published);
            AuditRun leaving =
                    EvidenceGate.pass(gate, place.resolve(named.name()), run, 0).run();
            Set<String> looked = Stream.concat(
                            leaving.scenarios().stream().map(AuditRun.ScenarioResult::claim),
                            leaving.observations().stream().map(Observation::claim))
                    .filter(checked::contains)
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

        /** Where it was thrown, and where of ours. */
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
