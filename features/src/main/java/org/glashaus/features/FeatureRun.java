package org.glashaus.features;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Examination;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Saboteur;
import org.glashaus.features.sabotage.Breach;
import org.glashaus.features.steps.Stage;
import org.glashaus.spec.PrivacyStatement;

/** Runs the features of one statement with Cucumber, from the class path of the packaged product. */
public final class FeatureRun implements Examination {
    private static final URI GLUE = URI.create("classpath:/org/glashaus/features/steps");

    private final Specification specification = Specification.load();

    @Override
    public List<Check> checks(PrivacyStatement statement) {
        List<String> claims = specification.of(statement.id()).stream()
                .map(Specification.Case::claim)
                .distinct()
                .toList();
        return Checks.ALL.stream()
                .filter(check -> claims.contains(check.claim()))
                .toList();
    }

    @Override
    public List<Saboteur> saboteurs() {
        return Breach.saboteurs();
    }

    @Override
    public AuditRun run(AuditPlan plan) throws MachineLacks, InterruptedException {
        String statement = plan.statement().id();
        List<Specification.Case> cases = specification.of(statement);
        if (cases.isEmpty()) {
            plan.progress().accept("No feature covers a claim of " + statement + " yet.");
            return new AuditRun(List.of(), List.of());
        }
        if (plan.saboteur().filter(name -> Breach.byName(name).isEmpty()).isPresent()) {
            throw new IllegalArgumentException("There is no saboteur of that name");
        }
        Distribution distribution = Distribution.in(plan.distribution());
        RunRecord record = new RunRecord();
        Endings endings = new Endings(plan.progress());
        run(options(cases, false), endings, () -> new Stage(plan, distribution, record));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new AuditRun(record.observations(), endings.results());
    }

    /** Matches every step of every feature with its definition and runs none. */
    List<AuditRun.ScenarioResult> rehearse() {
        Endings endings = new Endings(sentence -> {});
        run(options(specification.cases(), true), endings, () -> {
            throw new IllegalStateException("A rehearsal needs no stage");
        });
        return endings.results();
    }

    private static void run(RuntimeOptions options, Endings endings, Supplier<Stage> stages) {
        StepObjects objects = new StepObjects(stages);
        Runtime.builder()
                .withRuntimeOptions(options)
                .withClassLoader(FeatureRun.class::getClassLoader)
                .withObjectFactorySupplier(() -> objects)
                .withAdditionalPlugins(endings)
                .build()
                .run();
    }

    private static RuntimeOptions options(List<Specification.Case> cases, boolean rehearsal) {
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(GLUE)
                .setMonochrome(true)
                .setNoSummary()
                .setPublishQuiet(true)
                .setDryRun(rehearsal);
        List<String> lines = new ArrayList<>();
        for (Specification.Case each : cases) {
            lines.add("classpath:" + each.file() + ":" + each.line());
        }
        lines.forEach(line -> options.addFeature(FeatureWithLines.parse(line)));
        return options.build();
    }

    /** The line of the features that checks this claim of this statement. */
    Optional<Specification.Case> caseOf(String claim, String statement) {
        return specification.of(statement).stream()
                .filter(each -> each.claim().equals(claim))
                .findFirst();
    }
}
