package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.jspecify.annotations.Nullable;

/** What people decide: {@code right-complaint-host}, {@code right-objection}, {@code right-rectification}. */
public final class DecisionSteps {
    /** What a refusal owes besides its reasons (Article 12(4) GDPR). */
    static final String[] REMEDIES = {"Article 77", "Article 79"};

    private static final Duration HEARD = Duration.ofSeconds(10);

    private final Stage stage;
    private final Canary wrong = Canary.word("a wrong name", "Wrongly");
    private final Canary right = Canary.word("the right name", "Rightly");
    private @Nullable Errand errand;
    private boolean corrected;

    public DecisionSteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody complains")
    public void complains() throws IOException, InterruptedException {
        begin("complaint");
    }

    @When("somebody objects")
    public void objects() throws IOException, InterruptedException {
        begin("objection");
    }

    private Errand begin(String kind) throws IOException, InterruptedException {
        Errand begun = Errand.of(stage);
        begun.asks(kind);
        errand = begun;
        return begun;
    }

    @Then("the complaint is recorded and answered")
    public void answered() throws IOException, InterruptedException {
        Errand complaint = errand();
        Deadline.look(complaint);
        read(complaint);
        complaint.answered("granted");
        stage.testify(
                Errand.MEANS,
                complaint.sighting(
                        "The complaint was on record with its last day, the host read it, and the person read the answer."),
                complaint.server().observed());
    }

    /** The host gets to see what they wrote, by its own command. */
    private static void read(Errand of) throws IOException, InterruptedException {
        HostCommand shown = of.reads("rights", "show", of.number());
        of.expect(
                shown.succeeded() && shown.said().contains(of.person().words()),
                "the host does not get to read what they wrote");
        of.expect(shown.said().contains(of.person().contact()), "the host is not told where the answer goes");
    }

    @Then("the use rests until it is decided, with reasons")
    public void rests() throws IOException, InterruptedException {
        Errand objection = errand();
        Deadline.look(objection);
        HostCommand shown = objection.reads("rights", "show", objection.number());
        objection.expect(shown.said().contains("rest meanwhile: yes"), "the host is not told that the use is to rest");
        Rest.begins(objection, "objection");
        objection.expect(
                !decides(objection, "not-identifiable", "nobody is known").succeeded(),
                "it was put off because nobody could be told apart, which the law does not allow here");
        objection.expect(!decides(objection, "refused", "").succeeded(), "it was decided without reasons");
        objection.answered("refused", REMEDIES);
        stage.testify(
                Errand.MEANS,
                objection.sighting(
                        objection.ofEntries(
                                "Their %d entries rested until the decision: kept and shown to nobody, and nobody else's. It could not be decided "
                                        + "without reasons; the person read those, and the ways to the authority and to a court.",
                                "Nothing in the journal could be told to be theirs, and nobody else's was made to rest in its place. It could not be "
                                        + "decided without reasons; the person read those, and the ways to the authority and to a court.")),
                objection.server().observed());
    }

    private static HostCommand decides(Errand of, String outcome, String words)
            throws IOException, InterruptedException {
        return of.tells("rights", "answer", of.number(), "--outcome", outcome, "--words", words);
    }

    @When("somebody has wrong data corrected")
    public void corrects() throws IOException, InterruptedException {
        Errand rectification = begin("rectification");
        URI server = rectification.server().address();
        Visitor person = rectification.person().visitor();
        String agreed = person.agreed(server);
        String room = Canary.word("a conference", "room-").text();
        try (Listener other = welcomed(Listener.join(
                server,
                rectification.other().visitor().address(),
                room,
                "Somebody else",
                agreed,
                Organiser.of(stage.order(), stage.folders(), server)))) {
            for (Canary name : List.of(wrong, right)) {
                try (Listener named = welcomed(
                        Listener.join(server, person.address(), room, name.text(), agreed, Optional.empty()))) {
                    named.leave();
                }
            }
            corrected = other.awaitMessage("left", HEARD).isPresent()
                    && lastName(other).contains(right.text());
        }
    }

    private static Listener welcomed(Listener one) throws InterruptedException {
        if (one.awaitMessage("welcome", HEARD).isEmpty()) {
            one.close();
            throw new CouldNotLook("the server did not welcome a program that joined");
        }
        return one;
    }

    /** As the others are told it. */
    private static String lastName(Listener other) {
        return other.heard().stream()
                .filter(heard -> heard.type().equals("joined"))
                .reduce((former, latter) -> latter)
                .map(Heard::text)
                .orElse("");
    }

    @Then("they are corrected wherever they were")
    public void everywhere() throws IOException, InterruptedException {
        Errand rectification = errand();
        Deadline.look(rectification);
        rectification.expect(corrected, "the others were not told the right name");
        read(rectification);
        rectification.answered("granted");
        stage.testify(
                Errand.MEANS,
                rectification.sighting(
                        "Somebody corrected the name that they are called by themselves, and the others were told the right one. A request "
                                + "for the rest was on record with its last day and was answered."),
                rectification.server().observed());
        try (CanaryScan scan = new CanaryScan(
                "the wrong name and the right one", List.of(wrong, right), List::of, stage.evidence(stage.claim()))) {
            scan.start(rectification.server().observed());
            scan.observe("after the correction");
            stage.testify(scan.means(), scan.stop(), rectification.server().observed());
        }
    }

    private Errand errand() {
        if (errand == null) {
            throw new IllegalStateException("Somebody has to ask first");
        }
        return errand;
    }
}
