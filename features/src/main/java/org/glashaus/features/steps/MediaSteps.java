package org.glashaus.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.Limits;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.witness.AllowedSinks;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.MemoryScan;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.SyscallTrace;
import org.jspecify.annotations.Nullable;

/** {@code media-not-stored}. */
public final class MediaSteps {
    private static final String CLAIM = "media-not-stored";

    /** So many frames of each kind have to arrive marked before a search for marks means something. */
    private static final int MARKED_FRAMES = 30;

    private final Stage stage;
    private final Stand stand;
    private final Canary sound = Canary.random("sound");
    private final Canary picture = Canary.random("picture");
    private @Nullable AuditedServer server;
    private @Nullable EgressTrap trap;
    private @Nullable MemoryScan memory;

    public MediaSteps(Stage stage) {
        this.stage = stage;
        this.stand = stage.keep(new Stand());
    }

    @Given("the conference server of {word}, whose statement says of storing sound and picture: {}")
    public void serverThatStoresNoMedia(String host, String promise) throws IOException, InterruptedException {
        EvidenceFolder evidence = stage.evidence(CLAIM);
        evidence.hide(sound.hex());
        evidence.hide(picture.hex());
        SyscallTrace trace =
                new SyscallTrace(stage.folders().records().resolve("trace.txt"), AllowedSinks.LIST, evidence);
        boolean traceable = SyscallTrace.works();
        Order order = stage.order(host);
        AuditedServer started = stage.start(traceable ? order.behind(trace.prefix()) : order);
        server = started;
        String what = "the participants' sound and picture";
        List<Canary> marks = List.of(sound, picture);
        EgressTrap others = new EgressTrap(evidence);
        trap = others;
        stand.call(new CanaryScan(what, marks, trace::writtenFiles, evidence), started.observed());
        MemoryScan scan = new MemoryScan(what, marks, evidence);
        memory = scan;
        stand.call(scan, started.observed());
        stand.call(others, started.observed());
        if (traceable) {
            stand.call(trace, started.observed());
        } else {
            stand.excuse(trace, "strace is not installed, or may not trace on this machine.");
        }
    }

    @When("Anna and Bram meet there and see and hear each other")
    public void meet() throws IOException, InterruptedException, MachineLacks {
        AuditedServer running = started(server);
        URI room = running.address().resolve(Canary.word("room", "meeting-").text());
        try (Participants people = Participants.with(started(trap))) {
            Optional<Participants.Marks> marks = Optional.of(new Participants.Marks(sound, picture));
            Participant anna = people.arrive("Anna", marks);
            Participant bram = people.arrive("Bram", marks);
            anna.visit(started(trap).controlUrl());
            started(trap).control();
            for (Participant person : List.of(anna, bram)) {
                person.join(room.toString());
                person.speakAndShow();
            }
            stage.progress("Anna and Bram are in the conference.");
            boolean flowed = bram.waitUntil(() -> haveArrived(anna, bram));
            stand.observe("during the call", CanaryScan.KIND);
            started(memory).observeInPassing();
            String missed = "The marks did not arrive at the other participant, so that there was nothing to look for "
                    + "(pictures %d and %d, sounds %d and %d)."
                            .formatted(
                                    anna.markedFrames(true),
                                    bram.markedFrames(true),
                                    anna.markedFrames(false),
                                    bram.markedFrames(false));
            anna.leave();
            bram.leave();
            if (!flowed) {
                breakOff(missed);
            }
        }
    }

    /**
     * Both pictures and at least one sound: now and then Chromium lets a sound pass its receiving transform by, so that the
     * mark is there and nobody counts it.
     */
    private static boolean haveArrived(Participant anna, Participant bram) {
        return anna.markedFrames(true) >= MARKED_FRAMES
                && bram.markedFrames(true) >= MARKED_FRAMES
                && anna.markedFrames(false) + bram.markedFrames(false) >= MARKED_FRAMES;
    }

    private void breakOff(String reason) throws InterruptedException {
        stand.dismiss(reason);
        stage.hear(CLAIM, stand, started(server).observed());
        throw new CouldNotLook(reason);
    }

    @When("both have left and a few seconds have passed")
    public void left() throws IOException, InterruptedException {
        Thread.sleep(Limits.MEDIA_TRANSIT);
        stand.observe("5 s after the last participant had left", CanaryScan.KIND, MemoryScan.KIND);
        started(server).stop();
        stand.observe("after the server had stopped", CanaryScan.KIND);
        stage.hear(CLAIM, stand, started(server).observed());
    }

    @Then("no file that the server could write holds any of their sound or picture")
    public void noFile() {
        stage.require(CanaryScan.KIND);
    }

    @Then("the server's memory holds none of it either")
    public void noMemory() {
        stage.require(MemoryScan.KIND);
    }

    @Then("the server has opened no file that could take it")
    public void noOtherFile() {
        stage.require(SyscallTrace.KIND);
    }

    @Then("the pages of the conference have sent nothing to anybody else")
    public void nothingElsewhere() {
        stage.require(EgressTrap.KIND);
    }

    private static <T> T started(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The conference server has to be named first");
        }
        return value;
    }
}
