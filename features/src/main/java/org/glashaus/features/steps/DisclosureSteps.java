package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.desk.Clerk;
import org.glashaus.features.desk.PublishedRequests;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.SealedCases;
import org.glashaus.features.witness.SealedCases.Case;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** What third parties ask for, and what the public reads of it: {@code disclosure-requests-published}. */
public final class DisclosureSteps {
    private static final String NOT_ENTERED =
            "Requests that nobody entered, and whether the law forbids what is said to be forbidden.";

    private static final Means RECORD = Means.outside(
            "register-check",
            "The audit entered requests by the host's own command, and the register's files were opened by their published format.",
            Mechanism.STORED_RECORDS,
            NOT_ENTERED);

    private static final Means PAGE = Means.outside(
            "page-check",
            "The privacy page was fetched in three languages, and each request looked for by its number.",
            Mechanism.NETWORK,
            NOT_ENTERED);

    private static final Means CLOCK = Means.outside(
            "clock-advance",
            "The server was started again on the same folders with its clock moved past the last day of silence, and the page was fetched.",
            Mechanism.NETWORK,
            NOT_ENTERED);

    /** Days are those of the law that the desk reckons by. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int DAYS_OF_SILENCE = 3;
    private static final int REQUESTS = 3;
    private static final List<String> LANGUAGES = List.of("nl", "de", "en");

    private final Stage stage;
    private final List<String> faults = new ArrayList<>();
    private final Canary words = Canary.word("what was asked for", "warrant-");
    private final Canary ground = Canary.word("why it is kept silent", "order-");
    private String today = "";
    private @Nullable AuditedServer server;

    public DisclosureSteps(Stage stage) {
        this.stage = stage;
    }

    @When("the host enters requests for data, and the law forbids to tell of one of them for some days")
    public void enters() throws IOException, InterruptedException {
        AuditedServer running = stage.start(stage.order());
        server = running;
        LocalDate day = LocalDate.now(ZONE);
        today = day.toString();
        LocalDate until = day.plusDays(DAYS_OF_SILENCE);
        entered("police");
        entered("court", "--silent-until", until.toString(), "--silent-ground", ground.text());
        entered("provider");
        tells("the host could not enter what it answered", "disclosure", "answer", "1", "--answer", "refused");
        tells("the host could not enter what it answered", "disclosure", "answer", "2", "--answer", "given");
        List<Case> cases = SealedCases.read(running.observed(), "disclosures");
        expect(
                cases.stream().map(Case::number).toList().equals(List.of(1L, 2L, 3L)),
                "the register does not number them from 1 to " + REQUESTS);
        expect(
                cases.stream()
                        .allMatch(each -> each.told("words").equals(words.text())
                                && !each.outline().toString().contains(words.text())),
                "what was asked for is not on record under seal");
        stage.testify(
                RECORD,
                sighting(
                        "Each request was on record under its number when it was entered, with what was asked for under seal."),
                running.observed());
        faults.clear();
    }

    @Then("every visitor reads of each, and of that one its number only")
    public void read() throws IOException {
        for (String language : LANGUAGES) {
            PublishedRequests page = PublishedRequests.at(server().address(), language);
            expect(page.requests().size() == REQUESTS, "not each of them is on the page");
            expect(
                    page.tells(1, today, "", "") && page.tells(3, today, "", ""),
                    "the page does not tell of each when, by whom and what was done");
            expect(page.namesOnly(2), "the page does not tell just the number of what is kept silent");
            expect(page.counts(REQUESTS - 1), "the counts of the years are not those of the requests that may be told");
            expect(
                    !page.page().contains(words.text()) && !page.page().contains(ground.text()),
                    "the page tells what somebody wrote");
        }
        PublishedRequests english = PublishedRequests.at(server().address(), "en");
        expect(english.tells(1, today, "Police", "Refused"), "the page does not say who asked and what was done");
        expect(
                english.tells(3, today, "Provider", "Not yet decided"),
                "the page tells something else of an open request");
        stage.testify(
                PAGE,
                sighting(
                        "The page had each request at once, with day, kind of asker and answer, and of the one that the law keeps silent "
                                + "its number only, in each of three languages."),
                server().observed());
        faults.clear();
    }

    @Then("once those days are over it is published as well")
    public void published() throws IOException, InterruptedException {
        server().stop();
        Duration over = Duration.ofDays(DAYS_OF_SILENCE + 1L);
        AuditedServer later = stage.start(SystemClock.later(stage.order(), over));
        PublishedRequests page = PublishedRequests.at(later.address(), "en");
        expect(page.tells(2, today, "Court", "Given"), "what may be told by now is not");
        expect(page.counts(REQUESTS), "the counts of the years are not those of the requests");
        stage.testify(CLOCK, sighting("Once its days of silence were over the page had all of it."), later.observed());
    }

    private void entered(String asker, String... more) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("disclosure", "enter", "--asker", asker, "--by", "an auditor"));
        arguments.addAll(List.of("--words", words.text()));
        arguments.addAll(List.of(more));
        expect(clerk().tells(arguments.toArray(String[]::new)).succeeded(), "the host could not enter a request");
    }

    private void tells(String otherwise, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--words", words.text(), "--by", "an auditor"));
        expect(clerk().tells(all.toArray(String[]::new)).succeeded(), otherwise);
    }

    private Sighting sighting(String kept) {
        return Sighting.judged(
                faults.isEmpty(),
                kept,
                "It was not so: " + String.join("; ", faults.stream().distinct().toList()) + ".");
    }

    private Clerk clerk() {
        return new Clerk(stage.order(), stage.folders());
    }

    private AuditedServer server() {
        return Optional.ofNullable(server)
                .orElseThrow(() -> new IllegalStateException("The host has to enter some first"));
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            faults.add(otherwise);
        }
    }
}
