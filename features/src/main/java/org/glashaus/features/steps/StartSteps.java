package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.features.browser.Begun;
import org.glashaus.features.day.Hosting;
import org.glashaus.features.guest.Belongings;
import org.glashaus.features.guest.Guest;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.Sighting;

/** What comes before a conference whose host wants to be read and agreed to. */
public final class StartSteps {
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final String LINK_FIRST = """
            (() => {
              const link = [...document.querySelectorAll('main a[href]')].find(each => new URL(each.href).pathname === '/privacy');
              const start = document.querySelector('[data-control=start]');
              return !!link && !!start && (link.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
            })()""";

    private final Stage stage;
    private final Keeping keeping;
    private boolean asked;
    private boolean linkFirst;
    private boolean doorOpen;
    private Belongings kept = new Belongings(List.of(), Map.of(), List.of());
    private Begun before = new Begun(0, 0, 0);
    private Begun after = new Begun(0, 0, 0);

    public StartSteps(Stage stage) {
        this.stage = stage;
        keeping = new Keeping(stage);
    }

    @When("an invited person follows the link")
    public void follows() throws InterruptedException {
        Guest guest = keeping.guest();
        guest.follow();
        asked = guest.asked();
        linkFirst = guest.person().value(LINK_FIRST).asBoolean();
        doorOpen = guest.beforeTheDoor();
        guest.person().waitUntil(Duration.ofSeconds(2), () -> false);
        before = guest.person().begun();
        kept = guest.look();
        if (asked) {
            guest.agree();
        }
        guest.enter();
        after = guest.person().begun();
    }

    @Then("the statement comes before the conference")
    public void statementFirst() throws InterruptedException {
        judge(
                asked && linkFirst && !doorOpen && before.nothing() && kept.none(),
                "The invitation led to a page that asks to read the statement and links to it, above the button that starts; until that was "
                        + "pressed nothing was begun and nothing kept.",
                wrong());
    }

    @Then("nothing starts before the visitor starts it")
    public void nothingStarts() throws InterruptedException {
        judge(
                asked && !doorOpen && before.nothing() && kept.none() && after.sockets() > 0,
                "Until the visitor pressed the button that agrees and starts, the page had asked for no device, opened no line to the server "
                        + "and kept nothing, and offered no way in. Then the conference began.",
                wrong());
        door();
    }

    private String wrong() {
        if (!asked || doorOpen) {
            return "The invitation led past the statement: nobody was asked to agree before the conference.";
        }
        if (!before.nothing()) {
            return "Before anybody had agreed the page had begun something: " + before + ".";
        }
        return kept.none()
                ? "The page that asks to agree does not lead to the statement first."
                : "Before anybody had agreed the browser held: " + String.join(", ", kept.lines()) + ".";
    }

    private void judge(boolean right, String seen, String breach) throws InterruptedException {
        stage.testify(
                Looks.STARTED,
                Sighting.judged(right, seen, breach),
                keeping.hosting().process());
    }

    /** The server keeps the door: a page that was left out would change nothing. */
    private void door() throws InterruptedException {
        Hosting hosting = keeping.hosting();
        Visitor visitor = Visitor.fromSomewhere(new SecureRandom());
        try {
            String version = visitor.agreed(hosting.address());
            boolean silent = letIn(hosting, visitor, "");
            boolean wrong = letIn(hosting, visitor, "0".repeat(Math.max(1, version.length())));
            boolean right = letIn(hosting, visitor, version);
            if (!right) {
                throw new CouldNotLook("the server let nobody in, whatever was agreed to");
            }
            stage.testify(
                    Looks.DOOR,
                    Sighting.judged(
                            !silent && !wrong,
                            "A program that said nothing of an agreement was refused, and one that named another version; with the version of "
                                    + "the page it was let in.",
                            "The server let a program in that had agreed to nothing."),
                    hosting.process());
        } catch (IOException e) {
            throw new CouldNotLook("a program could not ask to join: " + e.getMessage());
        }
    }

    private static boolean letIn(Hosting hosting, Visitor visitor, String agreed)
            throws IOException, InterruptedException {
        try (Listener listener = Listener.join(
                hosting.address(), visitor.address(), "a-closed-door", "Somebody", agreed, Optional.empty())) {
            Optional<?> welcome = listener.awaitMessage("welcome", Duration.ofSeconds(2));
            if (welcome.isEmpty() && listener.awaitMessage("error", ANSWERED).isEmpty()) {
                throw new CouldNotLook("the server neither welcomed nor refused a program that asked to join");
            }
            return welcome.isPresent();
        }
    }
}
