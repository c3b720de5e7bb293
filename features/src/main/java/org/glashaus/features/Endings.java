package org.glashaus.features;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.features.day.NotAsked;

/** How each scenario ended. Only one of which every step ran and held has passed. */
final class Endings implements ConcurrentEventListener {
    private static final String CLAIM_TAG = "@claim:";

    private final List<ScenarioResult> results = new ArrayList<>();
    private final Set<String> notAsked = new HashSet<>();
    private final Consumer<String> progress;

    Endings(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                TestCaseStarted.class,
                event -> progress.accept(event.getTestCase().getName() + " …"));
        publisher.registerHandlerFor(TestCaseFinished.class, event -> finished(event.getTestCase(), event.getResult()));
    }

    synchronized List<ScenarioResult> results() {
        return List.copyOf(results);
    }

    /** The claims of which some scenario was left out, since it would have started something. */
    synchronized Set<String> notAsked() {
        return Set.copyOf(notAsked);
    }

    private synchronized void finished(TestCase scenario, Result result) {
        if (result.getError() instanceof NotAsked) {
            notAsked.add(claim(scenario));
            return;
        }
        Ending ending = switch (result.getStatus()) {
            case PASSED -> Ending.PASSED;
            case FAILED -> result.getError() instanceof AssertionError ? Ending.FAILED : Ending.NOT_RUN;
            case SKIPPED, PENDING, UNDEFINED, AMBIGUOUS, UNUSED -> Ending.NOT_RUN;
        };
        Optional<String> reason = Optional.ofNullable(result.getError())
                .map(Throwable::getMessage)
                .or(() -> ending == Ending.PASSED
                        ? Optional.empty()
                        : Optional.of("a step is " + result.getStatus().name().toLowerCase(Locale.ROOT)));
        results.add(new ScenarioResult(claim(scenario), scenario.getName(), ending, reason, result.getDuration()));
        progress.accept(scenario.getName() + ": " + word(ending)
                + reason.map(why -> " (" + why + ")").orElse("") + ".");
    }

    private static String word(Ending ending) {
        return switch (ending) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_RUN -> "not run";
            case AWAITS -> "not built yet";
        };
    }

    private static String claim(TestCase scenario) {
        return scenario.getTags().stream()
                .filter(tag -> tag.startsWith(CLAIM_TAG))
                .map(tag -> tag.substring(CLAIM_TAG.length()))
                .findFirst()
                .orElse("");
    }
}
