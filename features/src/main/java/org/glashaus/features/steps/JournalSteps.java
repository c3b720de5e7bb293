package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import org.glashaus.features.day.Post;
import org.glashaus.features.day.Trouble;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.glashaus.features.witness.Sighting;

/** What the day left in the logs of attacks and errors. */
public final class JournalSteps {
    private final Stage stage;

    public JournalSteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody attacks the server")
    public void attacks() throws InterruptedException {
        stage.day().trouble();
    }

    @When("an error occurs")
    public void error() throws InterruptedException {
        stage.day().trouble();
    }

    @Then("there is an entry with a shortened address")
    public void attackIsThere() throws InterruptedException {
        Trouble trouble = stage.day().trouble();
        List<Entry> entries = of(Log.SECURITY);
        Set<String> fields = Set.of("address", "sort");
        boolean there = trouble.networks().stream()
                .allMatch(network -> entries.stream()
                        .anyMatch(entry -> entry.field("address").equals(network)
                                && entry.field("sort").equals("FOREIGN_ORIGIN")));
        boolean cut = entries.stream()
                .allMatch(entry -> entry.tellsNoMoreThanANetwork()
                        && entry.fields().keySet().equals(fields));
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        there && cut,
                        "Each of " + trouble.networks().size()
                                + " attacks left an entry, which holds what it was and the network it came from.",
                        cut
                                ? "Attacks left no entry."
                                : "An entry of an attack holds more than what it was and a network."));
    }

    @Then("there is an entry for it")
    public void errorIsThere() throws InterruptedException {
        long errors = stage.day().trouble().errors();
        int entries = of(Log.ERROR).size();
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        entries >= errors,
                        "The server counted " + errors + " errors when strangers caused some, and " + entries
                                + " entries of errors are there.",
                        "The server counted " + errors + " errors when strangers caused some, and only " + entries
                                + " entries of errors are there."));
    }

    @Then("it holds nothing of a visitor")
    public void errorTellsNothing() throws InterruptedException {
        List<Entry> entries = of(Log.ERROR);
        Set<String> fields = Set.of("part", "sort");
        boolean bare =
                entries.stream().allMatch(entry -> entry.fields().keySet().equals(fields));
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        bare,
                        "Entries of errors hold the part of the server and the sort of error, and nothing else.",
                        "An entry of an error holds more than the part of the server and the sort of error."));
        stage.testify(Post.FILES_FOR_VISITORS);
    }

    private List<Entry> of(Log log) throws InterruptedException {
        return stage.day().journal().stream().filter(entry -> entry.isOf(log)).toList();
    }
}
