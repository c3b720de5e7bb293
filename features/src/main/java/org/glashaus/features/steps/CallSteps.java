package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.features.Limits;
import org.glashaus.features.day.Gathering;
import org.glashaus.features.day.Gathering.Browser;
import org.glashaus.features.day.Names;
import org.glashaus.features.day.Post;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.OpenPorts;
import org.glashaus.features.witness.Sighting;

/** Sound, picture, chat and what people do: who received it, from whom, and what is left of it. */
public final class CallSteps {
    private final Stage stage;

    public CallSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("no file that the server could write holds any of their sound or picture")
    public void noFile() throws InterruptedException {
        stage.testify(Post.FILES_FOR_MEDIA);
        stage.testifyUntraced(Post.FILES_FOR_MEDIA);
    }

    @Then("the server's memory holds none of it either")
    public void noMemory() throws InterruptedException {
        stage.testify(Post.MEMORY_AFTER_THE_CALL);
        stage.testifyUntraced(Post.MEMORY_AFTER_THE_CALL);
    }

    @Then("no file that the server could write holds anything that was said, shown or written")
    public void noFileOfContent() throws InterruptedException {
        stage.testify(Post.FILES_FOR_MEDIA);
        stage.testify(Post.FILES_FOR_WORDS);
    }

    @Then("ten seconds after the close the server's memory holds nothing of it either")
    public void noMemoryOfContent() throws InterruptedException {
        stage.testify(Post.MEMORY_OF_CONTENT);
    }

    @Then("five seconds after a participant had paused, the server's memory held nothing of their sound or picture")
    public void noMemoryAfterAPause() throws InterruptedException {
        Optional<Duration> limit = stage.limit();
        if (limit.isPresent() && limit.get().compareTo(Limits.MEDIA_TRANSIT) < 0) {
            throw new CouldNotLook("the statement promises " + limit.get().toSeconds()
                    + " s, and this witness looks no earlier than " + Limits.MEDIA_TRANSIT.toSeconds() + " s");
        }
        stage.testify(Post.MEMORY_AFTER_A_PAUSE);
    }

    @Then("the server has opened no file that could take it/one")
    public void noOtherFile() throws InterruptedException {
        stage.testify(Post.SYSTEM_CALLS);
    }

    @Then("what one participant sent arrived at the other as it was sent")
    public void unchanged() throws InterruptedException {
        var arrived = gathering().arrived();
        judge(
                Looks.BROWSER,
                arrived.picturesAtAnna() > 0 && arrived.picturesAtBram() > 0,
                "Marks that the browsers put behind encoded frames arrived behind the same frames ("
                        + (arrived.picturesAtAnna() + arrived.picturesAtBram()) + " pictures, "
                        + (arrived.soundsAtAnna() + arrived.soundsAtBram()) + " sounds).",
                "What was sent did not arrive as it was sent.");
    }

    @Then("the browsers exchanged sound and picture with the server only")
    public void throughTheServer() throws InterruptedException {
        Set<String> ends = new TreeSet<>();
        List.of(gathering().anna(), gathering().bram(), gathering().dora())
                .forEach(browser -> browser.connections().forEach(each -> ends.addAll(each.remote())));
        int port = stage.day().ports().stream()
                .filter(each -> !each.tcp())
                .map(OpenPorts.Port::number)
                .findFirst()
                .orElseThrow(() -> new CouldNotLook("the server listened on no port for media"));
        stage.testify(Looks.BROWSER, connectedWith(ends, port));
    }

    /** Who tells nothing has seen nothing; whoever recorded the wire is heard all the same. */
    static Sighting connectedWith(Set<String> ends, int port) {
        if (ends.isEmpty()) {
            return Sighting.notSeen("The browsers did not tell whom they were connected with.");
        }
        long others = ends.stream().filter(end -> !end.endsWith(":" + port)).count();
        return Sighting.judged(
                others == 0,
                "The browsers' connections had the server at their other end, and nobody else.",
                "Browsers were connected with somebody else than the server (" + others + " ends).");
    }

    @Then("nobody in another conference received sound, picture or words of this one")
    public void isolated() throws InterruptedException {
        Browser dora = gathering().dora();
        boolean words = holdsAny(dora.heard(), conversation())
                || dora.chat().contains(names().chat().text());
        judge(
                Looks.BROWSER,
                dora.received() == 0 && !words,
                "The browser in the other conference received no packet and no word of this one.",
                "The browser in the other conference received " + dora.received() + " packets"
                        + (words ? ", and words of this one." : " though nobody sent anything there."));
    }

    @Then("a program that listened in the other conference was told nothing of it")
    public void strangerToldNothing() throws InterruptedException {
        judge(
                Looks.PROGRAM,
                !holdsAny(gathering().stranger(), conversation())
                        && !raisedHand(gathering().stranger()),
                "None of the " + gathering().stranger().size()
                        + " messages that the program got told of anybody or anything in the other conference.",
                "A message to a program in one conference told of the other one.");
    }

    @Then("nobody in another conference saw what participants of this one did")
    public void actionsUnseen() throws InterruptedException {
        Browser dora = gathering().dora();
        if (!raisedHand(gathering().insider())) {
            throw new CouldNotLook("a raised hand was not even told in its own conference");
        }
        judge(
                Looks.BROWSER,
                !raisedHand(dora.heard()) && !holdsAny(dora.heard(), conversation()),
                "A raised hand was told in its own conference, and not to the browser in the other one.",
                "The browser in the other conference was told what somebody in this one did.");
    }

    @Then("everybody who received the conference was shown to the others")
    public void shown() throws InterruptedException {
        List<String> panes = gathering().anna().panes();
        Map<String, Canary> expected = new LinkedHashMap<>();
        expected.put("the browser that looked", names().anna());
        expected.put("the other browser", names().bram());
        expected.put("the listening program", names().insider());
        expected.values().removeIf(name -> gathered(panes, name));
        judge(
                Looks.BROWSER,
                expected.isEmpty(),
                "Everybody who was in the conference was shown to the others, the listening program too.",
                "Somebody was in the conference who was not shown to the others by name: "
                        + String.join(", ", expected.keySet()) + "; shown were " + panes.size() + " panes.");
    }

    @Then("microphone and camera were off until somebody switched them on")
    public void offUntilOn() throws InterruptedException {
        judge(
                Looks.BROWSER,
                gathering().sentBefore() == 0,
                "Until their owners switched them on, the browsers had sent no packet of sound or picture.",
                "The browsers had sent " + gathering().sentBefore()
                        + " packets of sound or picture before anything was switched on.");
    }

    @Then("each was shown to the others by the name they had chosen")
    public void chosenNames() throws InterruptedException {
        boolean anna = gathered(gathering().bram().panes(), names().anna());
        boolean bram = gathered(gathering().anna().panes(), names().bram());
        judge(
                Looks.BROWSER,
                anna && bram,
                "Anna and Bram were shown to each other by names that nobody had checked.",
                "Somebody was not shown by the name they had chosen.");
    }

    private Gathering gathering() throws InterruptedException {
        return stage.day().gathering();
    }

    private Names names() throws InterruptedException {
        return gathering().names();
    }

    /** What only Anna and Bram's conference may know, in clear and as it was sealed. */
    private List<String> conversation() throws InterruptedException {
        Names names = names();
        Stream<String> clear = Stream.of(names.chat(), names.garden(), names.anna(), names.bram(), names.insider())
                .map(Canary::text);
        return Stream.concat(clear, gathering().sealedThere().all().stream()).toList();
    }

    private static boolean holdsAny(List<String> messages, List<String> marks) {
        return messages.stream().anyMatch(message -> marks.stream().anyMatch(message::contains));
    }

    private static boolean gathered(List<String> panes, Canary name) {
        return holdsAny(panes, List.of(name.text()));
    }

    private static boolean raisedHand(List<String> messages) {
        return messages.stream().anyMatch(message -> message.contains("\"hand\":true"));
    }

    private void judge(Means means, boolean kept, String seen, String breach, Evidence... evidence)
            throws InterruptedException {
        stage.testify(means, Sighting.judged(kept, seen, breach, evidence));
    }
}
