package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.junit.jupiter.api.Test;

final class EndingsTest {

    @Test
    void onlyAScenarioOfWhichEveryStepHeldHasPassed() {
        List<String> told = new ArrayList<>();
        Endings endings = new Endings(told::add);
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addFeature(FeatureWithLines.parse("classpath:endings/endings.feature"))
                        .addGlue(URI.create("classpath:/org/glashaus/features/glue"))
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withAdditionalPlugins(endings)
                .build()
                .run();
        assertThat(endings.results())
                .extracting(ScenarioResult::claim, ScenarioResult::title, ScenarioResult::ending)
                .containsExactly(
                        tuple("media-not-stored", "holds", Ending.PASSED),
                        tuple("media-not-stored", "broken", Ending.FAILED),
                        tuple("media-not-stored", "could not look", Ending.NOT_RUN),
                        tuple("media-not-stored", "undefined", Ending.NOT_RUN),
                        tuple("media-not-stored", "pending", Ending.NOT_RUN));
        assertThat(endings.results())
                .filteredOn(result -> result.ending() != Ending.PASSED)
                .allSatisfy(result -> assertThat(result.reason()).isPresent());
        assertThat(endings.notAsked())
                .as("of what was left out nothing is said but that")
                .containsExactly("media-not-stored");
        assertThat(told).contains("broken: failed (it is broken).", "holds: passed.");
    }
}
