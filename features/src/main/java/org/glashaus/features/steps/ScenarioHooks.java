package org.glashaus.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Tells the stage which claim is looked at, and leaves nothing running and nothing lying about. */
public final class ScenarioHooks {
    private static final String CLAIM_TAG = "@claim:";

    private final Stage stage;

    public ScenarioHooks(Stage stage) {
        this.stage = stage;
    }

    @Before
    public void begin(Scenario scenario) throws InterruptedException {
        stage.begin(scenario.getSourceTagNames().stream()
                .filter(tag -> tag.startsWith(CLAIM_TAG))
                .map(tag -> tag.substring(CLAIM_TAG.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(scenario.getName() + " names no claim")));
    }

    @After
    public void end() {
        try {
            stage.settle();
        } finally {
            stage.close();
        }
    }
}
