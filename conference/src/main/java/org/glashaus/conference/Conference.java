package org.glashaus.conference;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.admission.Agreement;
import org.glashaus.conference.admission.Bans;
import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.admission.Callers;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.admission.NetworkBudgets;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.desk.Cases;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.diagnosis.Samples;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen.Part;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.log.ErrorLog;
import org.glashaus.conference.log.UsageCounts;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.quiet.Faults;
import org.glashaus.conference.residue.Leftovers;
import org.glashaus.conference.room.Rooms;
import org.glashaus.conference.signalling.Signalling;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.conference.web.Endpoints;
import org.glashaus.conference.whip.Whip;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.spec.DirectConnections;

/** The rooms and the two ways into them. */
final class Conference implements Endpoints {
    private final Callers callers;
    private final Cases cases;
    private final Leftovers leftovers;
    private final Sandbox sandbox = Sandbox.ofThisProcess();
    private final MediaPages pages;
    private final MediaLoop media;
    private final Journal journal;
    private final Faults faults;
    private final Rooms rooms;
    private final NetworkBudgets budgets;
    private final Bans bans;
    private long refusedConnections;
    private final Signalling signalling;
    private final Whip whip;
    private final InstantSource clock;
    private final UsageCounts usage;
    private final ConferenceLog log;
    private final Recorder recorder;
    private final Samples samples;

    Conference(
            Vertx vertx,
            MediaLoop media,
            Composition parts,
            Agreement agreement,
            OwnOrigins origins,
            Callers callers,
            Journal journal,
            UsageCounts usage,
            ErrorLog errors,
            Recorder recorder,
            LongSupplier kernelDrops,
            Admission admission,
            Optional<DirectConnections> direct,
            Cases cases,
            Leftovers leftovers,
            Faults faults,
            MediaPages pages) {
        this.pages = pages;
        this.recorder = recorder;
        this.callers = callers;
        this.cases = cases;
        this.leftovers = leftovers;
        this.media = media;
        this.journal = journal;
        this.faults = faults;
        this.clock = parts.clock();
        this.usage = usage;
        this.log = new ConferenceLog(journal, usage, parts.random(), parts.clock(), recorder);
        this.rooms = new Rooms(media, parts.random(), parts.clock(), log, direct, leftovers::gone);
        this.budgets = new NetworkBudgets(parts.random());
        this.bans = new Bans(parts.random(), callers::isShared);
        Doorkeeper doorkeeper = new Doorkeeper(rooms, budgets, bans, admission, parts.random());
        this.signalling = new Signalling(
                vertx, doorkeeper, agreement, bans, origins, parts.random(), log, errors.in(Part.SIGNALLING));
        this.samples = new Samples(recorder, kernelDrops);
        vertx.setPeriodic(DeskLimits.DIAGNOSIS_SAMPLED_EVERY.toMillis(), timer -> sample());
        this.whip = new Whip(vertx, doorkeeper, bans, agreement, parts.random(), log);
        vertx.setPeriodic(Limits.STATISTICS_LOOKED_AT_EVERY.toMillis(), timer -> usage.look(clock.instant()));
        vertx.setPeriodic(Limits.NETWORKS_LOOKED_AT_EVERY.toMillis(), timer -> {
            budgets.forgetUntouched(System.nanoTime());
            bans.forget(System.nanoTime());
            doorkeeper.forget(System.nanoTime());
        });
    }

    /** Called when TLS stands, the first moment that Vert.x tells of: a flood is cut before it costs requests and sockets. */
    void connected(HttpConnection connection) {
        callers.ofNew(connection)
                .filter(from -> !budgets.take(Kind.CONNECTION, from, System.nanoTime()))
                .ifPresent(from -> {
                    refusedConnections++;
                    log.attacked(from, Security.Sort.CONNECTION_FLOOD);
                    bans.offended(from, Offence.REFUSED, System.nanoTime());
                    connection.close();
                });
    }

    @Override
    public boolean turnsAway(ClientAddress from) {
        boolean banned = bans.isBanned(from, System.nanoTime());
        if (banned) {
            log.attacked(from, Security.Sort.BANNED);
        }
        return banned;
    }

    @Override
    public boolean allows(Kind kind, ClientAddress from) {
        return budgets.take(kind, from, System.nanoTime());
    }

    @Override
    public void login(ClientAddress from, long account, OrganiserLogin.Outcome outcome) {
        log.login(from, account, outcome);
        if (outcome != OrganiserLogin.Outcome.ACCEPTED) {
            bans.offended(from, Offence.WRONG_LOGIN, System.nanoTime());
        }
    }

    @Override
    public int signal(HttpServerRequest request, ClientAddress from) {
        return signalling.handle(request, from);
    }

    @Override
    public void whip(HttpServerRequest request, ClientAddress from, RoomName room, Leg leg) {
        whip.endpoint(request, from, room, leg);
    }

    @Override
    public void session(HttpServerRequest request, String id) {
        whip.session(request, id);
    }

    /** Queues and counters for a diagnosis, if one runs. */
    private void sample() {
        if (samples.wanted()) {
            media.counters().thenAccept(counted -> {
                Journal.Figures figures = journal.figures();
                samples.take(
                        Map.of(
                                "rooms",
                                (long) rooms.size(),
                                "sockets",
                                (long) signalling.size(),
                                "whip-sessions",
                                (long) whip.size(),
                                "journal-waiting",
                                figures.waiting(),
                                "journal-unwritten",
                                figures.unwritten(),
                                "journal-failures",
                                figures.failures()),
                        counted);
            });
        }
    }

    @Override
    public CompletionStage<JsonObject> health() {
        return media.counters().thenApply(counters -> {
            Journal.Figures figures = journal.figures();
            boolean well = figures.unwritten() == 0 && !figures.failing();
            JsonObject counted = new JsonObject();
            counters.forEach(counted::put);
            JsonObject seen = new JsonObject();
            faults.counts().forEach(seen::put);
            return new JsonObject()
                    .put("status", well ? "ok" : "impaired")
                    .put("diagnosis", diagnosis())
                    .put("sandbox", Inspection.ofThisProcess().addTo(sandbox.json()))
                    .put("memory", pages.json())
                    .put("leftovers", leftovers.told())
                    .put("rooms", rooms.size())
                    .put("sockets", signalling.size())
                    .put("whip-sessions", whip.size())
                    .put("entered", rooms.entered())
                    .put("networks", budgets.size())
                    .put("refused-connections", refusedConnections)
                    .put("bans-in-force", bans.inForce(System.nanoTime()))
                    .put("bans", bans.given())
                    .put(
                            "journal",
                            new JsonObject()
                                    .put("written", figures.written())
                                    .put("unwritten", figures.unwritten())
                                    .put("suppressed", log.suppressed())
                                    .put("deleted", figures.deleted())
                                    .put("failures", figures.failures())
                                    .put("failing", figures.failing())
                                    .put("waiting", figures.waiting()))
                    .put("registers", cases.counts())
                    .put("media", counted)
                    .put("faults", seen);
        });
    }

    private JsonObject diagnosis() {
        return recorder.running()
                .map(running -> new JsonObject()
                        .put("running", true)
                        .put("since", running.since().toString())
                        .put("until", running.until().toString()))
                .orElse(new JsonObject().put("running", false));
    }

    void stop() {
        signalling.stop();
        whip.stop();
        usage.write(clock.instant());
    }
}
