package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import org.glashaus.features.day.Post;
import org.glashaus.features.day.Trouble;
import org.glashaus.features.witness.CouldNotLook;
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

    @Then("the entries hold the listed fields and no others")
    public void listedFields() throws InterruptedException {
        List<Entry> entries = of(Log.WEB_ACCESS);
        if (entries.size() < stage.day().visits().entries()) {
            throw new CouldNotLook("the web log holds less than an entry for each visit");
        }
        Set<String> fields = Set.of("address", "method", "route", "status");
        boolean listed =
                stage.listed("access-data-disclosed", "fields").containsAll(List.of("timestamps", "http-status"))
                        && stage.statement().occurrences("weblog-retention").stream()
                                .allMatch(each -> each.claim().data().contains("ip-address"));
        boolean bare = entries.stream()
                .allMatch(entry -> entry.fields().keySet().equals(fields)
                        && entry.field("method").equals("OTHER")
                        && entry.field("route").equals("other"));
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        listed && bare,
                        "Each of " + entries.size()
                                + " entries of the web log holds time, address and status, which the statement lists, and nothing else.",
                        "Entries of the web log hold more than the statement lists."));
        stage.testify(Post.FILES_FOR_VISITORS);
    }

    @When("a conference was held and is over")
    public void over() throws InterruptedException {
        if (!stage.day().gathering().spoken()) {
            throw new CouldNotLook(
                    "nobody was seen to begin and to stop speaking, so that there was no time to be kept");
        }
    }

    /** A time of somebody's stands beside a name or an identifier; one of nobody's is none. */
    @Then("no file that the server could write holds a speaking time")
    public void noSpeakingTime() throws InterruptedException {
        stage.testify(Post.FILES_FOR_NAMES);
        stage.testify(Post.FILES_FOR_IDENTIFIERS);
    }

    @Then("the journal has no place for a speaking time")
    public void noPlaceForSpeakingTimes() throws InterruptedException {
        List<Entry> all = stage.day().journal();
        long more = all.stream().filter(Entry::hasMore).count();
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        more == 0,
                        "Each of " + all.size()
                                + " entries of the journal has the fields of the published format and no others; none of these is for a time "
                                + "that somebody spoke.",
                        more + " entries of the journal have more than the fields of the published format."));
    }

    private List<Entry> of(Log log) throws InterruptedException {
        return stage.day().journal().stream().filter(entry -> entry.isOf(log)).toList();
    }
}
