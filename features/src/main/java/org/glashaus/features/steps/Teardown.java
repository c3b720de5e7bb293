package org.glashaus.features.steps;

import io.cucumber.java.After;

/** Leaves nothing running and nothing lying about. */
public final class Teardown {
    private final Stage stage;

    public Teardown(Stage stage) {
        this.stage = stage;
    }

    @After
    public void close() {
        stage.close();
    }
}
