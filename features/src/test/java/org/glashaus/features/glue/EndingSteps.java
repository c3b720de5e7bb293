package org.glashaus.features.glue;

import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.io.IOException;
import org.glashaus.features.day.NotAsked;

/** Steps that end in each possible way. */
public final class EndingSteps {
    @Given("something that holds")
    public void holds() {}

    @Then("something that is broken")
    public void broken() {
        throw new AssertionError("it is broken");
    }

    @Given("something that cannot be looked at")
    public void cannotLook() throws IOException {
        throw new IOException("there is nothing to read");
    }

    @Given("something that would have to be started")
    public void notAsked() {
        throw new NotAsked();
    }

    @Given("something that is still to be done")
    public void pending() {
        throw new PendingException();
    }
}
