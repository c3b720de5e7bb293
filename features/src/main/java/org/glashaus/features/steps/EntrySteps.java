package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.StatedLimits;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.SealedRows;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** What is done with somebody's entries: {@code right-erasure} and {@code right-restriction}. */
public final class EntrySteps {
    private static final Means FOLLOWED = Means.outside(
            "clock-advance",
            "The server was started again on the same folders with its clock moved to the log's limit, and the journal was read from "
                    + "outside.",
            Mechanism.STORED_RECORDS,
            "Backups, snapshots and copies that somebody else made.");

    private static final String GROUND_GONE = "d";

    private final Stage stage;
    private List<Canary> sealed = List.of();
    private @Nullable Errand errand;

    public EntrySteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody asks for erasure with a ground")
    public void erasure() throws IOException, InterruptedException {
        Errand begun = begin("erasure");
        List<Canary> octets = new ArrayList<>();
        for (byte[] entry : SealedRows.octets(
                begun.server().observed(),
                begun.theirs().stream().map(Entry::atMillis).toList())) {
            octets.add(Canary.octets("a sealed entry", entry));
        }
        sealed = List.copyOf(octets);
    }

    @When("somebody asks for restriction with a ground")
    public void restriction() throws IOException, InterruptedException {
        begin("restriction");
    }

    private Errand begin(String kind) throws IOException, InterruptedException {
        Errand begun = Errand.of(stage);
        begun.asks(kind);
        errand = begun;
        return begun;
    }

    @Then("their entries are gone, and nobody else's")
    public void gone() throws IOException, InterruptedException {
        Errand erasure = errand();
        Deadline.look(erasure);
        erasure.expect(
                !erasure.reads("rights", "entries", "erase", erasure.number()).succeeded(),
                "entries could be erased without a ground");
        HostCommand erased = erasure.reads("rights", "entries", "erase", erasure.number(), "--ground", GROUND_GONE);
        List<Entry> left = erasure.journal();
        List<Entry> others = erasure.before().stream()
                .filter(entry -> !erasure.theirs().contains(entry))
                .toList();
        erasure.expect(erasure.theirs().stream().noneMatch(left::contains), "entries of theirs are still there");
        erasure.expect(left.containsAll(others), "somebody else's entries are gone");
        if (erasure.theirs().isEmpty()) {
            erasure.expect(
                    !erased.succeeded(), "entries were said to be erased though none could be told to be theirs");
            erasure.answered("not-identifiable", "Article 11(2)", DecisionSteps.REMEDIES[0], DecisionSteps.REMEDIES[1]);
        } else {
            erasure.expect(erased.succeeded(), "the host could not erase them");
            erasure.answered("granted");
        }
        stage.testify(
                Errand.MEANS,
                erasure.sighting(erasure.ofEntries(
                        "Their %d entries were gone before their limit, all others were there, and the person was told.",
                        "Nothing in the journal could be told to be theirs, so nothing was erased, of nobody; the person was told why, and of "
                                + "the ways to the authority and to a court.")),
                erasure.server().observed());
        inNoFile(erasure);
    }

    @Then("they do not come back when the server stops and starts again")
    public void stayGone() throws IOException, InterruptedException {
        Errand erasure = errand();
        erasure.server().stop();
        long afterTheStop = theirs(erasure, erasure.server());
        AuditedServer next = stage.start(stage.order());
        long afterTheStart = theirs(erasure, next);
        stage.testify(
                Errand.MEANS,
                Sighting.judged(
                        afterTheStop == 0 && afterTheStart == 0,
                        "None of the person's " + erasure.theirs().size()
                                + " entries was there when the server had stopped, nor when it was up again.",
                        "Of the person's entries " + afterTheStop + " were there when the server had stopped, and "
                                + afterTheStart + " when it was up again."),
                next.observed());
    }

    private static long theirs(Errand erasure, AuditedServer server) throws IOException, InterruptedException {
        List<Entry> left = JournalEntries.read(server.observed());
        return erasure.theirs().stream().filter(left::contains).count();
    }

    /** The sealed octets themselves, in files of the database too that hold what was deleted. */
    private void inNoFile(Errand erasure) throws IOException, InterruptedException {
        if (sealed.isEmpty()) {
            return;
        }
        try (CanaryScan scan = new CanaryScan(
                "the erased entries",
                "The erased entries' sealed octets, as they were before, were looked for. ",
                sealed,
                List::of,
                stage.evidence(stage.claim()))) {
            scan.start(erasure.server().observed());
            scan.observe("after the erasure");
            stage.testify(scan.means(), scan.stop(), erasure.server().observed());
        }
    }

    @Then("their entries stay and are not used until released")
    public void stay() throws IOException, InterruptedException {
        Errand restriction = errand();
        Deadline.look(restriction);
        Rest.begins(restriction, "accuracy");
        if (restriction.theirs().isEmpty()) {
            restriction.answered(
                    "not-identifiable", "Article 11(2)", DecisionSteps.REMEDIES[0], DecisionSteps.REMEDIES[1]);
        } else {
            restriction.server().stop();
            AuditedServer late = late();
            follow(restriction, late);
            Errand later = restriction.on(late);
            Rest.rests(later);
            Rest.ends(later);
            later.answered("granted");
        }
        stage.testify(
                Errand.MEANS,
                restriction.sighting(restriction.ofEntries(
                        "Their %d entries stayed and the command that shows the journal did not show them; the restriction could not end before "
                                + "the person was told, and ended then.",
                        "Nothing in the journal could be told to be theirs, so nothing was restricted, of nobody; the person was told why, and "
                                + "of the ways to the authority and to a court.")),
                restriction.server().observed());
    }

    private AuditedServer late() throws IOException, InterruptedException {
        Duration limit = Optional.ofNullable(StatedLimits.of(stage.statement()).get(KeptLog.WEB))
                .orElseThrow(() -> new CouldNotLook("The statement gives the web log no period"));
        return stage.start(SystemClock.later(stage.order(), limit));
    }

    private void follow(Errand restriction, AuditedServer late) throws IOException, InterruptedException {
        long there = theirs(restriction, late);
        stage.testify(
                FOLLOWED,
                Sighting.judged(
                        there == restriction.theirs().size(),
                        "All " + there + " restricted entries were there at the limit.",
                        "Of " + restriction.theirs().size() + " restricted entries " + there
                                + " were there at the limit."),
                late.observed());
    }

    private Errand errand() {
        if (errand == null) {
            throw new IllegalStateException("Somebody has to ask first");
        }
        return errand;
    }
}
