package org.glashaus.features.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.RunRecord;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.Witness;
import org.glashaus.spec.PrivacyStatement.Claim;

/** What one scenario has: the plan, the folders of its servers, its witnesses, and the way to the record. */
public final class Stage implements AutoCloseable {
    private final AuditPlan plan;
    private final Distribution distribution;
    private final RunRecord record;
    private final ServerFolders folders;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Sighting> heard = new ConcurrentHashMap<>();

    public Stage(AuditPlan plan, Distribution distribution, RunRecord record) {
        this.plan = plan;
        this.distribution = distribution;
        this.record = record;
        try {
            folders = keep(ServerFolders.make());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan's server, unless the scenario is about another host's. */
    Order order(String host) {
        if (!host.equals(plan.statement().id())) {
            throw new CouldNotLook("this audit is not about " + host);
        }
        return new Order(distribution, host, plan.saboteur(), Duration.ZERO, List.of());
    }

    /** What the statement says of the claim, by parameter; sentences that repeat a claim agree in them. */
    Map<String, Object> parameters(String claim) {
        return plan.statement().sentences().stream()
                .flatMap(sentence -> sentence.claims().stream())
                .filter(each -> each.id().equals(claim))
                .map(Claim::params)
                .findFirst()
                .orElseThrow(() -> new CouldNotLook("the statement does not claim " + claim));
    }

    ServerFolders folders() {
        return folders;
    }

    EvidenceFolder evidence(String claim) {
        String saboteur = plan.saboteur().map(name -> name + "-").orElse("");
        return new EvidenceFolder(plan.outputDir(), saboteur + plan.statement().id() + "-" + claim);
    }

    AuditedServer start(Order order) throws IOException, InterruptedException {
        return keep(AuditedServer.start(order, folders));
    }

    /** To be closed when the scenario is over, last kept first. */
    <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    void progress(String sentence) {
        plan.progress().accept("  " + sentence);
    }

    /** Hears the witnesses and puts what they say on record. */
    void hear(String claim, Stand stand, ObservedProcess process) throws InterruptedException {
        for (Stand.Statement said : stand.hear()) {
            hear(claim, said.witness(), said.sighting(), process);
        }
    }

    void hear(String claim, Witness witness, Sighting sighting, ObservedProcess process) {
        record.add(claim, plan.statement().id(), witness, process.subject(), sighting);
        heard.put(witness.kind(), sighting);
    }

    /** Holds a sentence of the scenario against what its witness said. */
    void require(String kind) {
        Sighting sighting = Optional.ofNullable(heard.get(kind))
                .orElseThrow(() -> new CouldNotLook("the witness " + kind + " was not heard"));
        if (sighting.outcome() == Outcome.BROKEN) {
            throw new AssertionError(sighting.seen());
        }
        if (sighting.outcome() == Outcome.NOT_SEEN) {
            throw new CouldNotLook(sighting.seen());
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                progress("Something could not be cleared away: " + e.getMessage());
            }
        }
    }
}
