package org.glashaus.conference.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletionStage;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin.Outcome;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.media.MediaCore.Leg;

/** What lies behind the paths that are no pages. */
public interface Endpoints {

    /** Whether nothing new may be begun from there for some minutes. */
    boolean turnsAway(ClientAddress from);

    /** Whether that network may have one more of these; takes it if so. */
    boolean allows(Kind kind, ClientAddress from);

    /** An organiser has logged in, or somebody has tried to. */
    void login(ClientAddress from, long account, Outcome outcome);

    /** Answers the request or makes a WebSocket of it; says with which status. */
    int signal(HttpServerRequest request, ClientAddress from);

    /** WHIP where the leg is PUBLISH, WHEP where it is SUBSCRIBE. */
    void whip(HttpServerRequest request, ClientAddress from, RoomName room, Leg leg);

    void session(HttpServerRequest request, String id);

    CompletionStage<JsonObject> health();
}
