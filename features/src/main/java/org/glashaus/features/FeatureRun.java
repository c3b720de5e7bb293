package org.glashaus.features;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Check;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Saboteur;
import org.glashaus.features.day.Days;
import org.glashaus.features.day.Turns;
import org.glashaus.features.sabotage.Saboteurs;
import org.glashaus.features.steps.Stage;
import org.glashaus.features.witness.Planted;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Kind;

/** Runs the features of one statement with Cucumber, from the class path of the packaged product. */
public final class FeatureRun implements Examination {
    private static final URI GLUE = URI.create("classpath:/org/glashaus/features/steps");

    private static final String UNTRIED =
            "That this check would notice a breach has not been shown yet: no saboteur breaks this claim.";

    private final Specification specification = Specification.load();
    private final Map<Path, Distribution> products = new HashMap<>();
    /** No process audits and tries saboteurs at the same time. */
    private final Turns ofAudits = Turns.sideBySide();

    private final Turns ofTrials = Turns.ofTrials();
    private final Map<PrivacyStatement, List<Specification.Case>> own = new ConcurrentHashMap<>();

    @Override
    public List<Check> checks(PrivacyStatement statement) {
        return of(statement).stream()
                .filter(Specification.Case::runs)
                .map(FeatureRun::check)
                .toList();
    }

    private static Check check(Specification.Case each) {
        boolean absence = ClaimCatalogue.load().entry(each.claim()).kind() == Kind.ABSENCE;
        boolean shown =
                Saboteurs.all().stream().anyMatch(saboteur -> saboteur.breaks().contains(each.claim()));
        return new Check(each.claim(), each.witnesses(), absence, shown ? Optional.empty() : Optional.of(UNTRIED));
    }

    @Override
    public List<Saboteur> saboteurs() {
        return Saboteurs.all();
    }

    @Override
    public AuditRun run(AuditPlan plan) throws MachineLacks, InterruptedException {
        if (plan.saboteur().filter(name -> !Saboteurs.has(name)).isPresent()) {
            throw new IllegalArgumentException("There is no saboteur of that name");
        }
        Distribution distribution = product(plan.distribution());
        List<Specification.Case> cases = of(plan.statement());
        List<Specification.Case> asked =
                cases.stream().filter(each -> plan.covers(each.claim())).toList();
        Program program = Program.of(asked);
        RunRecord record = new RunRecord();
        Endings endings = new Endings(plan.progress());
        Endings besides = new Endings(sentence -> {});
        plan.progress().accept(program.size() + " of " + asked.size() + " scenarios can run.");
        try (Planted.Run planted = Planted.begin()) {
            try (Days days = new Days()) {
                Function<Turns, Stage> stages = own -> new Stage(plan, distribution, record, days, own);
                for (Program.Part part : program.parts()) {
                    play(part, plan, endings, stages);
                }
                if (plan.besides()) {
                    days.end();
                    tell(cases.stream().filter(each -> !asked.contains(each)).toList(), besides, stages);
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<ScenarioResult> results = program.inOrder(endings.results());
            asked.stream().flatMap(FeatureRun::awaiting).forEach(results::add);
            whole(besides).forEach(results::add);
            return new AuditRun(told(record, besides), results, planted.soFar());
        }
    }

    /** One for all runs, since it knows by what hash its servers go. */
    private synchronized Distribution product(Path folder) throws MachineLacks {
        Distribution known = products.get(folder);
        if (known == null) {
            known = Distribution.in(folder);
            products.put(folder, known);
        }
        return known;
    }

    /** A trial plays one scenario after the other: another trial goes beside it. */
    private static int sideBySide(AuditPlan plan) {
        return plan.besides() ? 1 : Limits.SIDE_BY_SIDE;
    }

    private void play(Program.Part part, AuditPlan plan, Endings endings, Function<Turns, Stage> stages)
            throws InterruptedException {
        Turns turns = turns(plan);
        if (part.alone()) {
            Turns own = Turns.unbounded();
            turns.alone(() -> run(options(part.cases(), 1, false), endings, () -> stages.apply(own)));
        } else {
            run(options(part.cases(), sideBySide(plan), false), endings, () -> stages.apply(turns));
        }
    }

    private Turns turns(AuditPlan plan) {
        return plan.besides() ? ofTrials : ofAudits;
    }

    /** Of what was played already nobody needs the machine alone. */
    private void tell(List<Specification.Case> others, Endings endings, Function<Turns, Stage> stages) {
        List<Specification.Case> running =
                others.stream().filter(Specification.Case::runs).toList();
        // Without a feature to run Cucumber would look for all there are.
        if (!running.isEmpty()) {
            run(options(running, 1, false), endings, () -> stages.apply(ofTrials));
        }
    }

    private static Stream<ScenarioResult> whole(Endings besides) {
        return besides.results().stream().filter(result -> !besides.notAsked().contains(result.claim()));
    }

    /** Of a check that was left out in part nothing counts but a breach. */
    private static List<Observation> told(RunRecord record, Endings besides) {
        return record.observations().stream()
                .filter(seen ->
                        seen.outcome() == Outcome.BROKEN || !besides.notAsked().contains(seen.claim()))
                .toList();
    }

    /** One that waits for what is not built yet. */
    private static Stream<ScenarioResult> awaiting(Specification.Case each) {
        return each.awaits().stream()
                .mapToObj(issue -> new ScenarioResult(
                        each.claim(),
                        each.title(),
                        AuditRun.Ending.AWAITS,
                        Optional.of("It waits for issue " + issue + "."),
                        Duration.ZERO));
    }

    /** The shipped scenarios of a shipped statement; those of another one are made from the same outlines. */
    private List<Specification.Case> of(PrivacyStatement statement) {
        List<Specification.Case> shipped = specification.of(statement.id());
        return shipped.isEmpty()
                ? own.computeIfAbsent(
                        statement,
                        each -> new OwnSpecification(each).of(specification).cases())
                : shipped;
    }

    /** Matches every step of every feature that can run with its definition and runs none. */
    List<AuditRun.ScenarioResult> rehearse() {
        Endings endings = new Endings(sentence -> {});
        run(
                options(
                        specification.cases().stream()
                                .filter(Specification.Case::runs)
                                .toList(),
                        1,
                        true),
                endings,
                () -> {
                    throw new IllegalStateException("A rehearsal needs no stage");
                });
        return endings.results();
    }

    private static void run(RuntimeOptions options, Endings endings, Supplier<Stage> stages) {
        ThreadLocal<StepObjects> objects = ThreadLocal.withInitial(() -> new StepObjects(stages));
        Runtime.builder()
                .withRuntimeOptions(options)
                .withClassLoader(FeatureRun.class::getClassLoader)
                .withObjectFactorySupplier(objects::get)
                .withAdditionalPlugins(endings)
                .build()
                .run();
    }

    private static RuntimeOptions options(List<Specification.Case> cases, int sideBySide, boolean rehearsal) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setMonochrome(true)
                .setNoSummary()
                .setPublishQuiet(true)
                .setThreads(sideBySide)
                .setPickleOrder(pickles -> Program.inOrder(pickles, cases))
                .setDryRun(rehearsal);
        List<String> lines = new ArrayList<>();
        for (Specification.Case each : cases) {
            lines.add(each.file() + ":" + each.line());
        }
        lines.forEach(line -> options.addFeature(FeatureWithLines.parse(line)));
        return options.build();
    }
}
