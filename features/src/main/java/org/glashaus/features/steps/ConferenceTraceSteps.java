package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.features.day.Gathering;
import org.glashaus.features.day.Names;
import org.glashaus.features.day.Trouble;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.DrawnIdentifiers;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.glashaus.features.witness.Sighting;

/** What conferences leave in the journal when they are over: identifiers, and counts. */
public final class ConferenceTraceSteps {
    /** Fewer could tell of somebody. */
    private static final int SMALLEST_COUNT = 5;

    private static final int FEW_ERRORS = 2;
    private static final Duration WELCOMED = Duration.ofSeconds(10);
    private static final Set<String> COUNTED = Set.of("measure", "count");

    private final Stage stage;

    public ConferenceTraceSteps(Stage stage) {
        this.stage = stage;
    }

    @When("conferences were held")
    public void held() throws InterruptedException {
        stage.day().gathering();
    }

    @Then("no two have the same identifier, and none tells a name")
    public void identifiers() throws InterruptedException {
        int held = stage.day().gathering().fewestConferences();
        List<String> identifiers = ofConferences();
        Optional<String> flaw = DrawnIdentifiers.flaw(identifiers, names());
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        identifiers.size() >= held && flaw.isEmpty(),
                        identifiers.size()
                                + " conferences left as many identifiers of 16 octets, all different, none of them a hash of a name.",
                        held + " conferences left " + identifiers.size() + " identifiers"
                                + flaw.map(why -> "; " + why).orElse("") + "."));
    }

    @Then("their identifiers do not tell that the names were alike")
    public void unlinked() throws InterruptedException {
        int held = stage.day().gathering().fewestConferences();
        List<String> identifiers = ofConferences();
        if (identifiers.size() < held) {
            throw new CouldNotLook("not each of " + held + " conferences had an identifier");
        }
        Optional<String> flaw = DrawnIdentifiers.flaw(identifiers, names());
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        flaw.isEmpty(),
                        "Some of " + identifiers.size()
                                + " conferences had one name; nothing about the identifiers tells which.",
                        "Of the identifiers of conferences " + flaw.orElse("") + "."));
    }

    @Then("only counts are kept, and small ones are held back")
    public void counts() throws IOException, InterruptedException {
        Gathering gathering = stage.day().gathering();
        Trouble trouble = stage.day().trouble();
        List<Entry> counts = of(stage.day().journal(), Log.STATISTICS);
        long conferences = count(counts, "CONFERENCES");
        boolean few = conferences == 0 && gathering.fewestConferences() < SMALLEST_COUNT;
        boolean right = (few || conferences >= gathering.fewestConferences())
                && conferences <= gathering.conferences()
                && count(counts, "PARTICIPANTS") == gathering.stays()
                && count(counts, "ERRORS") >= trouble.errors();
        judge(counts, right);
        fewLeaveNothing();
    }

    @When("errors have occurred")
    public void erred() throws InterruptedException {
        stage.day().trouble();
    }

    @Then("only counts are left, and small ones are held back")
    public void countsOfErrors() throws IOException, InterruptedException {
        List<Entry> counts = of(stage.day().journal(), Log.STATISTICS);
        judge(counts, count(counts, "ERRORS") >= stage.day().trouble().errors() && counts.size() == 1);
        fewLeaveNothing();
    }

    private void judge(List<Entry> counts, boolean right) throws InterruptedException {
        Set<String> measures = new HashSet<>();
        boolean bare = counts.stream()
                .allMatch(entry -> entry.fields().keySet().equals(COUNTED) && measures.add(entry.field("measure")));
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        right && bare,
                        "Of the day " + counts.size()
                                + " numbers were left, one for each thing that is counted, and they were right. There is no room in them for who it was.",
                        bare
                                ? "What was counted of the day was not there, or not right."
                                : "A thing was counted more than once, or with more than a number."));
    }

    /** A server of its own on which too little happens for a count. */
    private void fewLeaveNothing() throws IOException, InterruptedException {
        AuditedServer server = stage.start(stage.order());
        SecureRandom random = new SecureRandom();
        Visitor visitor = Visitor.fromSomewhere(random);
        try (Listener one = Listener.join(
                server.address(),
                visitor.address(),
                "a-small-conference",
                "One",
                visitor.agreed(server.address()),
                Organiser.of(stage.order(), stage.folders(), server.address()))) {
            if (one.awaitMessage("welcome", WELCOMED).isEmpty()) {
                throw new CouldNotLook("the server did not welcome a program that joined");
            }
            one.leave();
        }
        Trouble.errors(server.address(), FEW_ERRORS, random, new ArrayList<>());
        server.stop();
        List<Entry> counts = of(JournalEntries.read(server.observed()), Log.STATISTICS);
        stage.testify(
                Looks.JOURNAL,
                Sighting.judged(
                        counts.isEmpty(),
                        "Of one conference with one participant and " + FEW_ERRORS + " errors no number was left.",
                        "Of one conference with one participant and " + FEW_ERRORS + " errors numbers were left, below "
                                + SMALLEST_COUNT + "."),
                server.observed());
    }

    private static long count(List<Entry> counts, String measure) {
        return counts.stream()
                .filter(entry -> entry.field("measure").equals(measure))
                .mapToLong(entry -> Long.parseLong(entry.field("count")))
                .findFirst()
                .orElse(0);
    }

    private List<String> ofConferences() throws InterruptedException {
        return of(stage.day().journal(), Log.IDENTIFIERS).stream()
                .filter(entry -> entry.field("sort").equals("CONFERENCE"))
                .map(entry -> entry.field("identifier"))
                .toList();
    }

    private List<String> names() throws InterruptedException {
        Names names = stage.day().gathering().names();
        return List.of(
                names.garden().text(), names.cellar().text(), names.attic().text());
    }

    private static List<Entry> of(List<Entry> journal, Log log) {
        return journal.stream().filter(entry -> entry.isOf(log)).toList();
    }
}
