package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.Limits;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.door.Lost;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** Those who leave a conference without a word. */
public final class LostSteps {
    private final Stage stage;
    private @Nullable Scene scene;

    public LostSteps(Stage stage) {
        this.stage = stage;
    }

    private record Scene(ObservedProcess process, Lost lost) {}

    @Then(
            "whoever was lost without a goodbye had left when {int} seconds were over, for the others and as the last one")
    public void gone(int seconds) throws IOException, InterruptedException, MachineLacks {
        Scene played = play();
        scene = played;
        Lost lost = played.lost;
        Duration most = Duration.ofSeconds(seconds).plus(Limits.LOST_MARGIN);
        stage.testify(
                DoorLooks.LOST,
                Sighting.judged(
                        lost.longest()
                                .filter(longest -> longest.compareTo(most) <= 0)
                                .isPresent(),
                        "A browser whose processes ended and a program that fell silent had left for who stayed after "
                                + said(lost.others()) + ", and the conferences that each was alone in were over after "
                                + said(lost.alone()) + ".",
                        "Who was lost counted as present for longer than " + seconds + " s: for who stayed "
                                + said(lost.others()) + ", as the last one " + said(lost.alone()) + "."),
                played.process);
    }

    private Scene play() throws IOException, InterruptedException, MachineLacks {
        AuditedServer server = stage.start(stage.order());
        Optional<Organiser> organiser = Organiser.of(stage.order(), stage.folders(), server.address());
        EgressTrap trap = stage.keep(new EgressTrap(stage.evidence(stage.claim())));
        Participants people = stage.keep(Participants.with(trap));
        return new Scene(
                server.observed(),
                Lost.from(server.address(), Visitor.fromSomewhere(new SecureRandom()), organiser, people));
    }

    @Then("a later conference of that name knew nothing of them")
    public void forgotten() {
        if (scene == null) {
            throw new IllegalStateException("Somebody has to be lost first");
        }
        stage.testify(
                DoorLooks.LOST,
                Sighting.judged(
                        scene.lost.isForgotten(),
                        "Programs that came to the same names afterwards were alone and told of nothing.",
                        "A program that came to the same name afterwards was told of who had been lost, or of what was written."),
                scene.process);
    }

    private static String said(List<Optional<Duration>> measured) {
        return measured.stream()
                .map(each -> each.map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0))
                        .orElse("no time that was waited for"))
                .collect(Collectors.joining(" and "));
    }
}
