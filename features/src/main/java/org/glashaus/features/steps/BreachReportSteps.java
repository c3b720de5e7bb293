package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.desk.Clerk;
import org.glashaus.features.desk.Petitioner;
import org.glashaus.features.desk.Petitioner.Told;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.SealedCases;
import org.glashaus.features.witness.SealedCases.Case;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** The record of breaches and its clock: {@code breach-report-channel}. */
public final class BreachReportSteps {
    private static final Means RECORD = Means.outside(
            "register-check",
            "Somebody reported a breach with the form on the page, the audit worked at the host's own commands, and the register's files "
                    + "were opened by their published format.",
            Mechanism.STORED_RECORDS,
            "Whether the host's people judge a report rightly, and tell whom they have to.",
            "Reports by letter, mail or telephone, which people enter.");

    private static final Means CLOCK = Means.outside(
            "clock-advance",
            "The server was started again on the same folders with its clock moved, to before 72 hours after a record was made and to past "
                    + "72 hours after the host knew, and the host's own command was asked.",
            Mechanism.STORED_RECORDS,
            "Whether somebody at the host looks.");

    private static final Duration CLOCK_HOURS = Duration.ofHours(72);

    /** The host knew of a second breach so long before it was put on record. */
    private static final Duration KNOWN_BEFORE = Duration.ofHours(2);

    private static final Duration KNOWN_LATER_SAID = Duration.ofHours(30);

    /** More than 72 hours after the host knew, less after the record. */
    private static final Duration BETWEEN = Duration.ofHours(71);

    private static final Duration MOMENT = Duration.ofMinutes(2);

    private final Stage stage;
    private final List<String> faults = new ArrayList<>();
    private @Nullable AuditedServer server;

    public BreachReportSteps(Stage stage) {
        this.stage = stage;
    }

    @When("somebody reports a data breach, and the host says since when it knew")
    public void reports() throws IOException, InterruptedException {
        AuditedServer running = stage.start(stage.order());
        server = running;
        Petitioner person = Petitioner.at(running.address(), new SecureRandom());
        expect(person.form().choices().contains("breach"), "the page offers no way to report a breach");
        Instant came = Instant.now();
        Told told = person.asks("breach");
        expect(told.status() == 201 && told.text().contains("72 hours"), "the report was not acknowledged");
        Optional<Case> report = breaches().stream().findFirst();
        expect(
                report.flatMap(Case::person)
                        .filter(all ->
                                all.path("reporter").path("words").asText().equals(person.words()))
                        .isPresent(),
                "the record does not hold the report");
        JsonNode outline = outline(1);
        expect(near(outline, came) && !outline.path("awarenessSet").asBoolean(), "the clock does not run from receipt");
        Clerk clerk = clerk();
        Instant known = Instant.now().minus(KNOWN_LATER_SAID).truncatedTo(ChronoUnit.SECONDS);
        expect(
                clerk.tells("breach", "aware", "1", "--at", known.toString(), "--by", "an auditor")
                        .succeeded(),
                "nobody could say since when the host knew");
        expect(
                near(outline(1), known) && outline(1).path("awarenessSet").asBoolean(),
                "the clock does not run from when the host knew");
        phases(clerk);
    }

    /** Told in two phases, and closed when it is whole. */
    private void phases(Clerk clerk) throws IOException, InterruptedException {
        expect(
                !clerk.tells("breach", "close", "1", "--risk", "risk", "--words", "too early")
                        .succeeded(),
                "a record without facts, effects and measures could be closed");
        for (String part : List.of("facts", "effects", "measures")) {
            expect(clerk.tells("breach", "tell", "1", part, "some " + part).succeeded(), "the record takes no " + part);
        }
        expect(
                !clerk.tells("breach", "close", "1", "--risk", "risk", "--words", "nobody told")
                        .succeeded(),
                "a record of a risk could be closed before the authority was told");
        for (String phase : List.of("a first word", "the rest")) {
            expect(
                    clerk.tells("breach", "notify", "1", "--to", "authority", "--words", phase)
                            .succeeded(),
                    "the authority could not be told in phases");
        }
        int phases = breaches().stream()
                .filter(each -> each.number() == 1)
                .flatMap(each -> each.person().stream())
                .mapToInt(all -> all.path("phases").size())
                .sum();
        expect(phases == 2 && !outline(1).path("notified").asText().isEmpty(), "the record does not hold both phases");
        expect(
                clerk.tells("breach", "close", "1", "--risk", "risk", "--words", "it was told")
                        .succeeded(),
                "a whole record could not be closed");
    }

    @Then("the report is on record, and the 72 hours run from then")
    public void runs() throws IOException, InterruptedException {
        AuditedServer running = server();
        Clerk clerk = clerk();
        expect(
                clerk.tells(
                                "breach",
                                "open",
                                "--facts",
                                "something",
                                "--aware",
                                KNOWN_BEFORE.toHours() + "h",
                                "--by",
                                "an auditor")
                        .succeeded(),
                "the host could not enter a breach itself");
        HostCommand inTime = clerk.tells("breach", "list");
        expect(
                near(outline(2), Instant.now().minus(KNOWN_BEFORE)),
                "the clock of a breach that the host noticed does not run from then");
        stage.testify(
                RECORD,
                Sighting.judged(
                        faults.isEmpty(),
                        "The report was acknowledged and on record with its moment; when a person said since when the host knew, the 72 hours "
                                + "ran from then. It was told in two phases, and closed only when it was whole.",
                        "It was not so: " + String.join("; ", faults) + "."),
                running.observed());
        running.stop();
        AuditedServer later = stage.start(SystemClock.later(stage.order(), BETWEEN));
        HostCommand late = clerk.tells("breach", "list");
        stage.testify(
                CLOCK,
                Sighting.judged(
                        inTime.succeeded() && !late.succeeded() && late.said().contains("72 HOURS ARE OVER"),
                        "A breach that the host had known of for " + KNOWN_BEFORE.toHours()
                                + " hours when it was entered was late " + BETWEEN.toHours()
                                + " hours later, and not before.",
                        "A breach that the host had known of for 73 hours was not named as late."),
                later.observed());
    }

    private static boolean near(JsonNode outline, Instant known) {
        String aware = outline.path("aware").asText();
        String due = outline.path("due").asText();
        return !aware.isEmpty()
                && Duration.between(known, Instant.parse(aware)).abs().compareTo(MOMENT) < 0
                && Duration.between(Instant.parse(aware), Instant.parse(due)).equals(CLOCK_HOURS);
    }

    private JsonNode outline(long number) throws IOException {
        return breaches().stream()
                .filter(each -> each.number() == number)
                .map(Case::outline)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private List<Case> breaches() throws IOException {
        return SealedCases.read(server().observed(), "breaches");
    }

    private Clerk clerk() {
        return new Clerk(stage.order(), stage.folders());
    }

    private AuditedServer server() {
        if (server == null) {
            throw new IllegalStateException("Somebody has to report first");
        }
        return server;
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            faults.add(otherwise);
        }
    }
}
