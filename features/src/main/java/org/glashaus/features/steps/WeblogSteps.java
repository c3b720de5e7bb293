package org.glashaus.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.WeblogReading;
import org.jspecify.annotations.Nullable;

/** {@code weblog-ip-anonymised}. */
public final class WeblogSteps {
    private static final String CLAIM = "weblog-ip-anonymised";
    private static final int VISITORS = 12;
    private static final int PAGES_EACH = 3;

    private final Stage stage;
    private final Stand stand;
    private final SecureRandom random = new SecureRandom();
    private @Nullable AuditedServer server;

    public WeblogSteps(Stage stage) {
        this.stage = stage;
        this.stand = stage.keep(new Stand());
    }

    @Given("the conference server of {word}, which promises anonymised addresses for {word}, by a method that is {}")
    public void serverThatShortens(String host, String site, String method) throws IOException, InterruptedException {
        server = stage.start(stage.order(host));
    }

    @When("visitors from many addresses have looked at its pages and asked for conferences by name")
    public void visits() throws IOException, InterruptedException {
        if (server == null) {
            throw new IllegalStateException("The conference server has to be named first");
        }
        EvidenceFolder evidence = stage.evidence(CLAIM);
        List<Canary> canaries = new ArrayList<>();
        for (int i = 1; i <= VISITORS; i++) {
            visit(server, i, canaries);
        }
        canaries.forEach(canary -> evidence.hide(canary.text()));
        String what = "visitors' addresses, conferences' names and what browsers say of themselves";
        stand.call(new WeblogReading(VISITORS * PAGES_EACH, evidence), server.observed());
        stand.call(new CanaryScan(what, canaries, List::of, evidence), server.observed());
        Journal.waitFor(server.observed(), VISITORS * PAGES_EACH);
        stand.observe("while the server ran");
        server.stop();
        stand.observe("after the server had stopped");
        stage.hear(CLAIM, stand, server.observed());
    }

    /** Every place of a request that can carry an address or a name carries one. */
    private void visit(AuditedServer running, int number, List<Canary> canaries) throws IOException {
        Visitor visitor = Visitor.fromSomewhere(random);
        String behind = Visitor.foreignAddress(random);
        Canary room = Canary.word("conference of visitor " + number, "talk-");
        Canary browser = Canary.word("browser of visitor " + number, "Browser");
        Canary origin = Canary.word("where visitor " + number + " came from", "page");
        Canary question = Canary.word("question of visitor " + number, "question");
        canaries.add(Canary.address("visitor " + number, visitor.address()));
        canaries.add(Canary.address("visitor " + number + " behind a proxy", behind));
        Canary sixth = Canary.text("visitor " + number + " behind a proxy (IPv6)", Visitor.foreignIpv6Address(random));
        canaries.addAll(List.of(room, browser, origin, question, sixth));
        Map<String, String> headers = Map.of(
                "User-Agent",
                browser.text(),
                "Referer",
                "https://example.org/" + origin.text(),
                "X-Forwarded-For",
                behind,
                "X-Real-IP",
                behind,
                "Forwarded",
                "for=" + behind,
                "Cookie",
                "seen=" + question.text());
        visitor.get(running.address(), "/", headers);
        visitor.get(running.address(), "/" + room.text(), headers);
        visitor.get(running.address(), "/privacy?from=" + visitor.address() + "&q=" + question.text(), headers);
    }

    @Then("the web log has an entry for each visit, with at most 16 bits of an address")
    public void shortenedEntries() {
        stage.require(WeblogReading.KIND);
    }

    @Then("no file that the server could write holds an address, a conference's name, or where a visitor came from")
    public void noFileTells() {
        stage.require(CanaryScan.KIND);
    }
}
