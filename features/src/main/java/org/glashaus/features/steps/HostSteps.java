package org.glashaus.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.glashaus.features.witness.CouldNotLook;

/** Whose server it is, what the statement says, and what has happened before anything is judged. */
public final class HostSteps {
    private final Stage stage;

    public HostSteps(Stage stage) {
        this.stage = stage;
    }

    @Given("the conference server of {word}")
    public void server(String host) {
        if (!host.equals(stage.statement().id())) {
            throw new CouldNotLook("this audit is not about " + host);
        }
    }

    /** That the words are the statement's is held by the tests, and for own statements by how they are written. */
    @Given("^its statement says of (.+?): (.+)$")
    public void says(String subject, String words) {
        stage.about(subject, words);
    }

    @When("a day of visits and conferences there is over")
    public void day() throws InterruptedException {
        stage.day();
    }

    @When("visitors have read its privacy page in Dutch, German and English")
    public void pages() throws InterruptedException {
        stage.day().reading();
    }
}
