package org.glashaus.conference;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.quiet.Faults;
import org.glashaus.conference.room.Rooms;
import org.glashaus.conference.signalling.Signalling;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.conference.web.Endpoints;
import org.glashaus.conference.whip.Whip;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.RandomSource;

/** The rooms and the two ways into them. */
final class Conference implements Endpoints {
    private final MediaLoop media;
    private final Journal journal;
    private final Faults faults;
    private final Rooms rooms;
    private final Signalling signalling;
    private final Whip whip;

    Conference(Vertx vertx, MediaLoop media, RandomSource random, InstantSource clock, Journal journal, Faults faults) {
        this.media = media;
        this.journal = journal;
        this.faults = faults;
        this.rooms = new Rooms(media, random, clock);
        this.signalling = new Signalling(vertx, rooms, random, faults::seen);
        this.whip = new Whip(vertx, rooms, random);
    }

    @Override
    public int signal(HttpServerRequest request) {
        return signalling.handle(request);
    }

    @Override
    public void whip(HttpServerRequest request, RoomName room, Leg leg) {
        whip.endpoint(request, room, leg);
    }

    @Override
    public void session(HttpServerRequest request, String id) {
        whip.session(request, id);
    }

    @Override
    public CompletionStage<JsonObject> health() {
        return media.counters().thenApply(counters -> {
            Journal.Figures figures = journal.figures();
            boolean well = figures.unwritten() == 0 && figures.failures() == 0;
            JsonObject counted = new JsonObject();
            counters.forEach(counted::put);
            JsonObject seen = new JsonObject();
            faults.counts().forEach(seen::put);
            return new JsonObject()
                    .put("status", well ? "ok" : "impaired")
                    .put("rooms", rooms.size())
                    .put("sockets", signalling.size())
                    .put("whip-sessions", whip.size())
                    .put("entered", rooms.entered())
                    .put(
                            "journal",
                            new JsonObject()
                                    .put("written", figures.written())
                                    .put("unwritten", figures.unwritten())
                                    .put("deleted", figures.deleted())
                                    .put("failures", figures.failures())
                                    .put("waiting", figures.waiting()))
                    .put("media", counted)
                    .put("faults", seen);
        });
    }

    void stop() {
        signalling.stop();
        whip.stop();
    }
}
