package org.glashaus.features.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.RunRecord;
import org.glashaus.features.StatedLimits;
import org.glashaus.features.StatedValues;
import org.glashaus.features.day.Aftermath;
import org.glashaus.features.day.Day;
import org.glashaus.features.day.Days;
import org.glashaus.features.day.Encounter;
import org.glashaus.features.day.Hosting;
import org.glashaus.features.day.Post;
import org.glashaus.features.day.Said;
import org.glashaus.features.day.Turns;
import org.glashaus.features.day.Unwatched;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.jspecify.annotations.Nullable;

/** What one scenario has: its claim, the plan, the day, folders for servers of its own, and the way to the record. */
public final class Stage implements AutoCloseable {
    private final AuditPlan plan;
    private final Distribution distribution;
    private final RunRecord record;
    private final Days days;
    private final Turns turns;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Sighting> heard = new HashMap<>();
    private final List<Sighting> held = new ArrayList<>();
    private @Nullable ServerFolders folders;
    private String claim = "";
    private String says = "";
    private boolean onTurn;

    public Stage(AuditPlan plan, Distribution distribution, RunRecord record, Days days, Turns turns) {
        this.plan = plan;
        this.distribution = distribution;
        this.record = record;
        this.days = days;
        this.turns = turns;
    }

    void begin(String scenariosClaim) throws InterruptedException {
        claim = scenariosClaim;
        try {
            turns.begin();
        } catch (InterruptedException e) {
            // Cucumber takes it for a failure of this scenario and goes on to the next.
            Thread.currentThread().interrupt();
            throw e;
        }
        onTurn = true;
    }

    String claim() {
        return claim;
    }

    /** What the scenario says the statement says; it must be what the audited statement says. */
    void about(String subject, String words) {
        String stated = new StatedValues(plan.statement()).of(claim, "says");
        says = words;
        if (!stated.equals(words)) {
            throw new CouldNotLook("of " + subject + " this statement says \"" + stated + "\", not \"" + words + "\"");
        }
    }

    /** The words that the scenario gives as the statement's. */
    String says() {
        return says;
    }

    PrivacyStatement statement() {
        return plan.statement();
    }

    /** The plan's server, unless the scenario is about another host's. */
    Order order() {
        return new Order(distribution, plan.served(), plan.saboteur(), Duration.ZERO, List.of());
    }

    /** The day that scenarios of this audit share. */
    Day day() throws InterruptedException {
        return days.today(order(), evidence("day"), this::progress);
    }

    /** What became of that day's entries, shared likewise. */
    Aftermath aftermath() throws InterruptedException {
        day();
        return days.aftermath(order(), StatedLimits.of(plan.statement()), evidence("aftermath"), this::progress);
    }

    /** Two people who meet, and a third, shared likewise. */
    Encounter encounter() throws InterruptedException {
        return days.encounter(order(), namedStunHosts(), this::progress);
    }

    /** Those that the statement names, wherever it does. */
    List<String> namedStunHosts() {
        return listed("stun-servers-as-disclosed", "servers").stream()
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** Puts on record what a witness said of a server that nobody traced, shared likewise. */
    Unwatched unwatched() throws InterruptedException {
        return days.unwatched(order(), evidence("unwatched"), this::progress);
    }

    void testifyUntraced(Post post) throws InterruptedException {
        Unwatched unwatched = unwatched();
        Said said = unwatched.said(post);
        testify(said.means(), said.sighting(), unwatched.process());
    }

    /** The server that scenarios of this audit share which look at what a browser keeps. */
    Hosting hosting() throws InterruptedException {
        return days.hosting(order(), evidence("hosting"));
    }

    /** What the statement says of the claim, by parameter; sentences that repeat a claim agree in them. */
    Map<String, Object> parameters() {
        return plan.statement().sentences().stream()
                .flatMap(sentence -> sentence.claims().stream())
                .filter(each -> each.id().equals(claim))
                .map(Claim::params)
                .findFirst()
                .orElseThrow(() -> new CouldNotLook("the statement does not claim " + claim));
    }

    /** What the statement lists in a parameter of another claim, in whatever sentences. */
    List<Object> listed(String other, String parameter) {
        List<Object> all = new ArrayList<>();
        plan.statement().occurrences(other).forEach(each -> {
            if (each.claim().params().get(parameter) instanceof List<?> words) {
                all.addAll(words);
            }
        });
        return all;
    }

    /** The limit of the claim; empty where the statement makes none. */
    Optional<Duration> limit() {
        return plan.statement().occurrences(claim).stream()
                .map(occurrence -> occurrence.claim().params().get("limit"))
                .filter(Objects::nonNull)
                .map(limit -> Duration.parse(limit.toString()))
                .findFirst();
    }

    /** For servers of this scenario alone. */
    ServerFolders folders() {
        ServerFolders made = folders;
        if (made == null) {
            try {
                made = keep(days.folders());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folders = made;
        }
        return made;
    }

    EvidenceFolder evidence(String subject) {
        String saboteur = plan.saboteur().map(name -> name + "-").orElse("");
        return new EvidenceFolder(plan.outputDir(), saboteur + plan.statement().id() + "-" + subject);
    }

    AuditedServer start(Order order) throws IOException, InterruptedException {
        return keep(AuditedServer.start(order, folders()));
    }

    /** To be closed when the scenario is over, last kept first. */
    <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    void progress(String sentence) {
        plan.progress().accept("  " + sentence);
    }

    /** Puts on record what the witnesses say. */
    void hear(Stand stand, ObservedProcess process) throws InterruptedException {
        for (Stand.Statement said : stand.hear()) {
            hear(said.witness().means(), said.sighting(), process);
        }
    }

    void hear(Means means, Sighting sighting, ObservedProcess process) {
        record.add(claim, plan.statement().id(), means, process.subject(), sighting);
        heard.put(means.kind(), sighting);
    }

    /** Puts on record what a witness of the day said, and holds the sentence of the scenario against it. */
    void testify(Post post) throws InterruptedException {
        Said said = day().said(post);
        testify(said.means(), said.sighting(), day().process());
    }

    /** The same of something that was seen in the course of the day. */
    void testify(Means means, Sighting sighting) throws InterruptedException {
        testify(means, sighting, day().process());
    }

    void testify(Means means, Sighting sighting, ObservedProcess process) {
        hear(means, sighting, process);
        hold(sighting);
    }

    /** Holds a sentence of the scenario against what a witness of this kind said before. */
    void require(String kind) {
        hold(Optional.ofNullable(heard.get(kind))
                .orElseThrow(() -> new CouldNotLook("the witness " + kind + " was not heard")));
    }

    /** Noted and not thrown: the sentences after this one are looked at all the same. */
    private void hold(Sighting sighting) {
        held.add(sighting);
    }

    /** The end of the scenario: a breach weighs more than what could not be seen. */
    void settle() {
        Optional<Sighting> broken =
                held.stream().filter(each -> each.outcome() == Outcome.BROKEN).findFirst();
        if (broken.isPresent()) {
            throw new AssertionError(broken.get().seen());
        }
        held.stream()
                .filter(each -> each.outcome() == Outcome.NOT_SEEN)
                .findFirst()
                .ifPresent(unseen -> {
                    throw new CouldNotLook(unseen.seen());
                });
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
        if (onTurn) {
            onTurn = false;
            turns.end();
        }
    }
}
