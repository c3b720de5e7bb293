package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glashaus.features.day.WeblogEntries;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.SystemClock;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.ClockAdvance;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.WeblogRows;
import org.jspecify.annotations.Nullable;

/** {@code weblog-retention}. */
public final class RetentionSteps {
    private static final String CLAIM = "weblog-retention";
    private static final int VISITORS = 6;

    /** Twice the server's stated interval between two deletions, which it takes off the limit. */
    private static final Duration EARLY = Duration.ofHours(2);

    private final Stage stage;
    private final Stand stand;
    private final EvidenceFolder evidence;
    private @Nullable ClockAdvance clock;
    private List<WeblogRows.Row> fresh = List.of();
    private List<String> networks = List.of();

    public RetentionSteps(Stage stage) {
        this.stage = stage;
        this.stand = stage.keep(new Stand());
        this.evidence = stage.evidence(CLAIM);
    }

    @When("visitors have looked at its pages")
    public void visits() throws IOException, InterruptedException {
        AuditedServer server = stage.start(stage.order());
        SecureRandom random = new SecureRandom();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Visitor visitor = Visitor.fromSomewhere(random);
            visitor.get(server.address(), "/privacy", Map.of());
            seen.add(visitor.address());
            seen.add(visitor.network());
        }
        networks = List.copyOf(seen);
        fresh = WeblogEntries.await(server.observed(), VISITORS);
        server.stop();
    }

    @Then("their visits are still in the web log shortly before {} are over")
    public void stillThere(String period) throws IOException, InterruptedException {
        ClockAdvance following = new ClockAdvance(fresh, evidence);
        clock = following;
        look(stage.order().ahead(limit().minus(EARLY)), following, "two hours before the limit");
    }

    private ObservedProcess look(Order moved, ClockAdvance following, String moment)
            throws IOException, InterruptedException {
        AuditedServer server = stage.start(moved);
        following.start(server.observed());
        following.observe(moment);
        server.stop();
        return server.observed();
    }

    @Then("nothing of their visits is left when {} are over")
    public void gone(String period) throws IOException, InterruptedException {
        if (clock == null) {
            throw new IllegalStateException("The entries have to be looked for before the limit first");
        }
        ClockAdvance following = clock;
        boolean systemClock = SystemClock.canBeMoved();
        // As it is shipped, under a system clock that is moved, where the machine has a tool for that.
        Order late = systemClock
                ? stage.order().behind(SystemClock.ahead(limit()))
                : stage.order().ahead(limit());
        AuditedServer server = stage.start(late);
        CanaryScan scan = new CanaryScan("the visits", traces(), List::of, evidence);
        stand.call(scan, server.observed());
        following.start(server.observed());
        following.observe("at the limit");
        stand.observe("at the limit");
        server.stop();
        stand.observe("after the server had stopped");
        stage.hear(stand, server.observed());
        Sighting followed = following.stop();
        stage.hear(following.means(), followed, server.observed());
        stage.require(ClockAdvance.KIND);
        stage.require(CanaryScan.KIND);
    }

    /** An entry's moment as SQLite keeps it (six bytes) and as text, and the networks that the visits came from. */
    private List<Canary> traces() {
        List<Canary> traces = new ArrayList<>();
        int number = 1;
        for (WeblogRows.Row row : fresh) {
            byte[] eight =
                    ByteBuffer.allocate(Long.BYTES).putLong(row.atMillis()).array();
            byte[] six = Arrays.copyOfRange(eight, 2, Long.BYTES);
            traces.add(Canary.shortBytes("moment of visit " + number, six));
            traces.add(Canary.text("moment of visit " + number + " in words", Long.toString(row.atMillis())));
            number++;
        }
        for (String network : networks) {
            traces.add(Canary.text("address or network of a visit", network));
        }
        traces.forEach(trace -> evidence.hide(trace.text()));
        return traces;
    }

    private Duration limit() {
        return Duration.parse(String.valueOf(stage.parameters().get("limit")));
    }
}
