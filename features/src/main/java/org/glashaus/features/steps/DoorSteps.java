package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.door.Callers;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** Who opens conferences where only organisers do. */
public final class DoorSteps {
    private final Stage stage;
    private final String room = Canary.word("name of the conference", "closed-").text();
    private @Nullable Scene scene;

    public DoorSteps(Stage stage) {
        this.stage = stage;
    }

    private record Scene(
            AuditedServer server, Optional<Organiser> organiser, Participants people, Callers callers, int opened) {}

    @When("somebody without an account asks for a conference")
    public void asks() throws IOException, InterruptedException, MachineLacks {
        AuditedServer server = stage.start(stage.order());
        Optional<Organiser> organiser = Organiser.of(stage.order(), stage.folders(), server.address());
        EgressTrap trap = stage.keep(new EgressTrap(stage.evidence(stage.claim())));
        Participants people = stage.keep(Participants.with(trap));
        Participant person = people.arrive("Somebody", Optional.empty());
        Callers callers = stage.keep(
                Callers.call(server.address(), room, person, Visitor.fromSomewhere(new SecureRandom()), organiser));
        scene = new Scene(server, organiser, people, callers, callers.conferences());
    }

    @Then("the conference does not open")
    public void closed() {
        stage.testify(DoorLooks.BROWSER, page(), scene().server.observed());
        stage.testify(DoorLooks.PROGRAM, program(), scene().server.observed());
    }

    private Sighting page() {
        return Sighting.judged(
                !scene().callers.personIsIn(),
                "Somebody without an account who went to a conference's address was told to wait for an organiser.",
                "Somebody without an account opened a conference by going to its address.");
    }

    private Sighting program() {
        List<String> ways = new ArrayList<>(scene().callers.waysOfTheProgram());
        if (ways.isEmpty() && scene().opened > 0) {
            ways.add("a way that the server counts and nobody saw");
        }
        return Sighting.judged(
                ways.isEmpty(),
                "A program without an account got in neither by asking, nor by WHIP or WHEP, nor with a made-up login or a guessed "
                        + "password; the server counted no conference.",
                "A program without an account opened a conference by " + String.join(", ", ways) + ".");
    }

    @Then("the conference does not open until an organiser has logged in")
    public void closedUntilThen() throws IOException, InterruptedException {
        closed();
        Scene now = scene();
        Organiser organiser = now.organiser.orElseThrow(
                () -> new CouldNotLook("the server has no page for organisers to log in on."));
        Participant host = now.people.arrive("Organiser", Optional.empty());
        host.open(organiser.page(), organiser.account(), organiser.password(), room);
        stage.testify(
                DoorLooks.BROWSER,
                Sighting.judged(
                        now.callers.personComesIn(),
                        "When an organiser had logged in and opened it, who waited before a browser came in without doing anything.",
                        "An organiser had logged in and opened it, and who waited before a browser was not let in."),
                now.server.observed());
        stage.testify(
                DoorLooks.PROGRAM,
                Sighting.judged(
                        now.callers.programComesIn(),
                        "The program that waited came in then as well.",
                        "An organiser had logged in and opened it, and a program that waited was not let in."),
                now.server.observed());
    }

    private Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("Somebody has to ask first");
        }
        return scene;
    }
}
