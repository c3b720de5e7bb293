package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.day.Health;
import org.glashaus.features.door.Lock;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.jspecify.annotations.Nullable;

/** {@code room-password-optional}. */
public final class LockSteps {
    private final Stage stage;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Scene scene;

    public LockSteps(Stage stage) {
        this.stage = stage;
    }

    private record Scene(
            AuditedServer server, Optional<Organiser> organiser, Lock lock, Participant host, Participant guest) {
        String page() {
            return server.address() + lock.room().text();
        }
    }

    @When("a conference is given a password")
    public void locked() throws IOException, InterruptedException, MachineLacks {
        AuditedServer server = stage.start(stage.order());
        Optional<Organiser> organiser = Organiser.of(stage.order(), stage.folders(), server.address());
        EgressTrap trap = stage.keep(new EgressTrap(stage.evidence(stage.claim())));
        Participants people = stage.keep(Participants.with(trap));
        Lock lock = new Lock(server.address(), Visitor.fromSomewhere(random));
        Participant host = people.arrive("Host", Optional.empty());
        lock.turnedBy(host, organiser);
        scene = new Scene(server, organiser, lock, host, people.arrive("Guest", Optional.empty()));
    }

    @Then("nobody comes in without it")
    public void asked() throws IOException, InterruptedException {
        Scene now = scene();
        boolean waited = !now.guest
                .tries(now.page())
                .orElseThrow(() -> new CouldNotLook("the server neither let a guest in nor had them wait."));
        if (waited) {
            Lock.show(now.guest, now.lock.wrong());
        }
        List<String> ways = now.lock.waysWithoutIt();
        boolean shut = waited && !now.guest.told("welcome");
        if (waited) {
            Lock.show(now.guest, now.lock.password());
        }
        boolean in = now.guest.waitUntil(() -> now.guest.told("welcome"));
        stage.testify(
                DoorLooks.LOCKED_BROWSER,
                Sighting.judged(
                        shut && in,
                        "A guest waited without the password and with a wrong one, and came in with the right one.",
                        shut
                                ? "A guest was kept out who gave the right password."
                                : "A guest came in without the conference's password."),
                now.server.observed());
        guesses(now, ways);
    }

    private void guesses(Scene now, List<String> ways) throws IOException, InterruptedException {
        boolean right = now.lock.lets(Map.of("password", now.lock.password().text()));
        Optional<Integer> guesses = now.lock.stopsGuessing(Visitor.fromSomewhere(random));
        boolean told = now.lock.isTold(now.host, now.guest);
        stage.testify(
                DoorLooks.LOCKED_PROGRAM,
                Sighting.judged(
                        ways.isEmpty() && right && guesses.isPresent() && !told,
                        "A program came in with the password, and in no other way. After " + guesses.orElse(0)
                                + " guesses the server took no more from that network. It told the password to nobody.",
                        breach(ways, right, told)),
                now.server.observed());
    }

    private static String breach(List<String> ways, boolean right, boolean told) {
        if (!ways.isEmpty()) {
            return "A program came in without the conference's password, by " + String.join(", ", ways) + ".";
        }
        if (told) {
            return "The server told the password to somebody in the conference.";
        }
        return right
                ? "The server took as many guesses as a program made."
                : "A program was kept out that gave the right password.";
    }

    @Then("a later conference of that name has none")
    public void forgotten() throws IOException, InterruptedException {
        Scene now = scene();
        now.host.leave();
        now.guest.leave();
        if (!now.host.waitUntil(() -> conferences(now.server) == 0)) {
            throw new CouldNotLook("the conference did not end when all had left.");
        }
        Listener opener = stage.keep(now.lock.opened(now.organiser, Optional.empty()));
        boolean program = now.lock.lets(Map.of());
        boolean guest = now.guest
                .tries(now.page())
                .orElseThrow(() -> new CouldNotLook("the server neither let a guest in nor had them wait."));
        if (guest) {
            now.guest.leave();
        }
        opener.leave();
        stage.testify(
                DoorLooks.LOCKED_BROWSER,
                Sighting.judged(
                        guest,
                        "When all had left and another one of that name had been opened, a guest came in without a password.",
                        "A later conference of the same name still asked a guest for a password."),
                now.server.observed());
        boolean old = opensForTheOld(now);
        stage.testify(
                DoorLooks.LOCKED_PROGRAM,
                Sighting.judged(
                        program && !old,
                        "So did a program; and into one that was locked anew it did not come with the earlier password.",
                        program
                                ? "A later conference with a password of its own let somebody in with the earlier one."
                                : "A later conference of the same name still asked a program for a password."),
                now.server.observed());
        nowhere(now);
    }

    private static boolean opensForTheOld(Scene now) throws IOException, InterruptedException {
        try (Listener opener =
                now.lock.opened(now.organiser, Optional.of(now.lock.wrong().text()))) {
            boolean in = now.lock.lets(Map.of("password", now.lock.password().text()));
            opener.leave();
            return in;
        }
    }

    private static int conferences(AuditedServer server) {
        try {
            return Health.conferences(server.address());
        } catch (IOException e) {
            throw new CouldNotLook("the server did not give its figures.");
        }
    }

    private void nowhere(Scene now) throws IOException, InterruptedException {
        EvidenceFolder evidence = stage.evidence(stage.claim());
        now.lock.secrets().forEach(secret -> evidence.hide(secret.text()));
        try (Stand stand = new Stand()) {
            stand.call(
                    new CanaryScan(
                            "the conference's name and passwords that were given or tried",
                            now.lock.secrets(),
                            List::of,
                            evidence),
                    now.server.observed());
            now.server.stop();
            stand.observe("after the server had stopped");
            stage.hear(stand, now.server.observed());
            stage.require(CanaryScan.KIND);
        }
    }

    private Scene scene() {
        if (scene == null) {
            throw new IllegalStateException("A conference has to be locked first");
        }
        return scene;
    }
}
