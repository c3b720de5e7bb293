package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.desk.Clerk;
import org.glashaus.features.desk.Petitioner;
import org.glashaus.features.desk.Petitioner.Told;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.SealedCases;
import org.glashaus.features.witness.SealedCases.Case;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** The desk itself: {@code rights-exercisable} and {@code right-withdraw-consent}. */
public final class DeskSteps {
    private static final Means LATE = Means.outside(
            "clock-advance",
            "The server was started again on the same folders with its clock moved past the last day of each request, and the host's own "
                    + "command was asked what is late.",
            Mechanism.STORED_RECORDS,
            "Whether somebody at the host looks.");

    private static final List<String> KINDS = List.of(
            "access", "rectification", "erasure", "restriction", "portability", "objection", "withdrawal", "complaint");

    /** A month and its days off. */
    private static final Duration PAST_THE_MONTH = Duration.ofDays(40);

    private final Stage stage;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private @Nullable AuditedServer server;
    private @Nullable Errand withdrawal;

    public DeskSteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody makes a request")
    public void asks() throws IOException, InterruptedException {
        AuditedServer started = stage.start(stage.order());
        SecureRandom random = new SecureRandom();
        for (String kind : KINDS) {
            Petitioner person = Petitioner.at(started.address(), random);
            if (person.form().choices().contains(kind)) {
                told.put(kind, person.asks(kind));
            }
        }
        server = started;
    }

    @Then("it is acknowledged, and its month begins")
    public void begun() throws IOException, InterruptedException {
        AuditedServer running = server;
        if (running == null) {
            throw new IllegalStateException("Somebody has to ask first");
        }
        List<Case> register = SealedCases.read(running.observed(), "rights");
        List<String> faults = new ArrayList<>();
        for (String kind : KINDS) {
            fault(kind, register, faults);
        }
        stage.testify(
                Errand.MEANS,
                Sighting.judged(
                        faults.isEmpty(),
                        "Eight kinds of request were made without an account or a document. Each was acknowledged with a reference and, but for "
                                + "a withdrawal, a last day a month after receipt, and each is on record.",
                        "It was not so at the desk: " + String.join("; ", faults) + "."),
                running.observed());
        late(running);
    }

    private void fault(String kind, List<Case> register, List<String> faults) {
        Told answer = told.get(kind);
        if (answer == null || answer.status() != 201 || answer.reference().isEmpty()) {
            faults.add("a request for " + kind + " was not acknowledged");
            return;
        }
        List<JsonNode> outline = register.stream()
                .filter(each -> each.told("reference").equals(answer.reference()))
                .map(Case::outline)
                .toList();
        if (outline.size() != 1 || !outline.getFirst().path("kind").asText().equals(kind)) {
            faults.add("a request for " + kind + " is not on record once");
        } else if (!Deadline.isAMonth(
                LocalDate.parse(outline.getFirst().path("received").asText()),
                LocalDate.parse(outline.getFirst().path("due").asText()))) {
            faults.add("a request for " + kind + " has another last day than the law's");
        }
    }

    private void late(AuditedServer running) throws IOException, InterruptedException {
        Clerk clerk = new Clerk(stage.order(), stage.folders());
        HostCommand inTime = clerk.tells("rights", "list");
        running.stop();
        AuditedServer later = stage.start(SystemClock.later(stage.order(), PAST_THE_MONTH));
        HostCommand late = clerk.tells("rights", "list");
        long overdue =
                late.said().lines().filter(line -> line.contains("OVERDUE")).count();
        stage.testify(
                LATE,
                Sighting.judged(
                        inTime.succeeded() && !late.succeeded() && overdue == KINDS.size() - 1,
                        "Before the last day the host's command ended well; after it, it named each open request and ended badly, so that a timer "
                                + "can tell.",
                        overdue + " of " + (KINDS.size() - 1) + " late requests were named as late."),
                later.observed());
    }

    @When("somebody withdraws consent")
    public void withdraws() throws IOException, InterruptedException {
        Errand errand = Errand.of(stage);
        errand.asks("withdrawal");
        withdrawal = errand;
    }

    @Then("it takes effect at once")
    public void atOnce() throws IOException, InterruptedException {
        Errand errand = withdrawal;
        if (errand == null) {
            throw new CouldNotLook("nobody withdrew");
        }
        JsonNode outline = errand.outline().orElseGet(() -> MissingNode.getInstance());
        errand.expect(outline.path("outcome").asText().equals("effective"), "the register does not have it in effect");
        errand.expect(
                !outline.path("closed").asText().isEmpty()
                        && outline.path("closed").equals(outline.path("received")),
                "it was not in effect on the day on which it came");
        String standing = errand.standing();
        errand.expect(
                standing.contains("takes effect at once") || standing.contains("nothing had to be stopped"),
                "the person is not told that it took effect");
        HostCommand refusal =
                errand.tells("rights", "answer", errand.number(), "--outcome", "refused", "--words", "a refusal");
        errand.expect(!refusal.succeeded(), "the host could refuse it");
        stage.testify(
                Errand.MEANS,
                errand.sighting(
                        "One form was enough. It was in effect in the register when the page answered, the person was told so, and the "
                                + "host could not refuse it."),
                errand.server().observed());
    }
}
