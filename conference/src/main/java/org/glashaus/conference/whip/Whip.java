package org.glashaus.conference.whip;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.glashaus.conference.admission.Agreement;
import org.glashaus.conference.admission.Bans;
import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.admission.SaltedHash;
import org.glashaus.conference.http.BoundedBody;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.room.Switches;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.RandomSource;
import org.glashaus.media.SdpRefused;
import org.jspecify.annotations.Nullable;

/** Takes requests for {@code /whip/…}, {@code /whep/…} and {@code /session/…}. */
public final class Whip {
    private static final String SDP = "application/sdp";
    private static final int SESSION_ID_OCTETS = 16;

    private final Vertx vertx;
    private final Doorkeeper doorkeeper;
    private final Bans bans;
    private final Agreement agreement;
    private final RandomSource random;
    private final ConferenceLog log;
    private final SaltedHash callers;
    private final Map<String, WhipSession> sessions = new HashMap<>();
    private final Set<Guest> guests = new LinkedHashSet<>();
    private boolean stopping;

    public Whip(
            Vertx vertx,
            Doorkeeper doorkeeper,
            Bans bans,
            Agreement agreement,
            RandomSource random,
            ConferenceLog log) {
        this.log = log;
        this.vertx = vertx;
        this.doorkeeper = doorkeeper;
        this.bans = bans;
        this.agreement = agreement;
        this.random = random;
        this.callers = new SaltedHash(random);
    }

    /** {@code /whip/{room}} with the leg PUBLISH, {@code /whep/{room}} with SUBSCRIBE. */
    public void endpoint(HttpServerRequest request, ClientAddress from, RoomName room, Leg leg) {
        HttpServerResponse response = request.response();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            // RFC 9725 §4.2: what may be posted. No CORS: pages of other sites have no business here.
            response.setStatusCode(204)
                    .putHeader("Allow", "POST, OPTIONS")
                    .putHeader("Accept-Post", SDP)
                    .end();
        } else if (!request.method().equals(HttpMethod.POST)) {
            response.putHeader("Allow", "POST, OPTIONS");
            new Problem(405, "method-not-allowed", "POST an offer here").answer(response);
        } else if (!isSdp(request)) {
            response.putHeader("Accept-Post", SDP);
            new Problem(415, "not-sdp", "the body must be application/sdp").answer(response);
        } else if (!agreement.isGivenBy(query(request, "agreed"))) {
            new Problem(403, "not-agreed", Agreement.MISSING).answer(response);
        } else {
            accept(request, from, room, leg);
        }
    }

    /** In the header only: a token in the query would be in histories and logs (RFC 6750 §2.3). */
    private static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
                .map(header -> header.substring("Bearer ".length()).strip());
    }

    private void accept(HttpServerRequest request, ClientAddress from, RoomName room, Leg leg) {
        HttpServerResponse response = request.response();
        Optional<String> id = query(request, "id");
        Optional<DisplayName> name = DisplayName.of(id.orElse(leg == Leg.PUBLISH ? "Stream" : "Viewer"));
        if (name.isEmpty()) {
            new Problem(400, "bad-name", "id must have 1 to 60 characters").answer(response);
        } else {
            Offer offer = new Offer(from, room, name.get(), id.isPresent(), leg, bearer(request));
            BoundedBody.read(
                    vertx,
                    request,
                    Limits.SDP_OCTETS,
                    body -> offered(response, offer, body),
                    () -> {
                        bans.offended(from, Offence.UNREADABLE, System.nanoTime());
                        refuseBody(request, new Problem(413, "too-large", "an offer has at most 64 KiB"));
                    },
                    () -> refuseBody(request, new Problem(408, "too-slow", "an offer comes within 10 seconds")));
        }
    }

    /** What still comes of the body is not read, so the connection cannot be used again. */
    private static void refuseBody(HttpServerRequest request, Problem problem) {
        request.response().putHeader("Connection", "close");
        problem.answer(request.response())
                .onComplete(sent -> request.connection().close());
    }

    /** {@code /session/{id}}. */
    public void session(HttpServerRequest request, String id) {
        HttpServerResponse response = request.response();
        Optional<WhipSession> session = Optional.ofNullable(sessions.get(id));
        if (request.method().equals(HttpMethod.OPTIONS)) {
            response.setStatusCode(204).putHeader("Allow", "DELETE, OPTIONS").end();
        } else if (!request.method().equals(HttpMethod.DELETE)) {
            // RFC 9725 §4.3.2: PATCH would add candidates, but the answer holds all there are.
            response.putHeader("Allow", "DELETE, OPTIONS");
            new Problem(405, "method-not-allowed", "a session can only be deleted").answer(response);
        } else if (session.isEmpty()) {
            new Problem(404, "no-session", "there is no such session").answer(response);
        } else {
            session.get().end();
            response.setStatusCode(200).end();
        }
    }

    private void refuseEntry(HttpServerResponse response, Offer offer) {
        if (offer.bearer().isPresent()) {
            bans.offended(offer.from(), Offence.WRONG_LOGIN, System.nanoTime());
        }
        offer.refuse(response);
    }

    private static boolean isSdp(HttpServerRequest request) {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().equalsIgnoreCase(SDP);
    }

    /** An empty value is none that will do; a query that cannot be decoded neither. */
    private static Optional<String> query(HttpServerRequest request, String parameter) {
        try {
            return Optional.ofNullable(request.getParam(parameter));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("");
        }
    }

    private void offered(HttpServerResponse response, Offer offer, Buffer body) {
        if (stopping || sessions.size() >= Limits.WHIP_SESSIONS) {
            new Problem(503, "server-full", "the server takes no more sessions now").answer(response);
            return;
        }
        Guest guest = pairOrNew(offer);
        if (!guests.contains(guest)) {
            switch (doorkeeper.enter(offer.asNewcomer(guest))) {
                case Doorkeeper.Entry.Inside inside -> guest.enter(inside);
                case Doorkeeper.Entry.Closed closed -> {
                    closed.whenGone().run();
                    refuseEntry(response, offer);
                    return;
                }
                case Doorkeeper.Entry.RoomFull full -> {
                    new Problem(503, "room-full", "the room is full").answer(response);
                    return;
                }
                case Doorkeeper.Entry.TooMany many -> {
                    log.refused(Step.REFUSED_TOO_MANY);
                    log.attacked(offer.from(), Security.Sort.JOIN_FLOOD);
                    response.putHeader("Retry-After", String.valueOf(Limits.RETRY_AFTER.toSeconds()));
                    new Problem(429, "too-many", "too many came from your network; try again in a moment")
                            .answer(response);
                    return;
                }
            }
            guests.add(guest);
        }
        WhipSession session = begin(guest, offer.leg());
        String sdp = body.toString(StandardCharsets.UTF_8);
        CompletionStage<String> answered = switch (offer.leg()) {
            case PUBLISH -> guest.participant().seat().publish(sdp, Map.of());
            case SUBSCRIBE -> guest.participant().seat().view(sdp);
        };
        answered.whenComplete((answer, failure) -> {
            if (failure == null && offer.leg() == Leg.PUBLISH) {
                guest.participant().switched(sending(sdp));
            }
            answer(response, session, answer, failure);
        });
    }

    /**
     * The other half of a pair has the same name in the same room and comes from the same address. Anybody else who
     * takes the name is a participant of their own: a name grants nothing, and nobody listens behind another's entry
     * in the roster.
     */
    private Guest pairOrNew(Offer offer) {
        byte[] asked = offer.asked();
        long caller = callers.of(asked, asked.length);
        return guests.stream()
                .filter(guest -> offer.named() && guest.room.equals(offer.room()) && guest.name.equals(offer.name()))
                .filter(guest -> guest.lacks(offer.leg()) && guest.isFrom(caller))
                .findFirst()
                .orElseGet(() -> new Guest(offer.room(), offer.name(), caller));
    }

    private void forgetCallers() {
        if (guests.isEmpty()) {
            callers.renew();
        }
    }

    private WhipSession begin(Guest guest, Leg leg) {
        String id = sessionId();
        long[] timer = new long[1];
        WhipSession session = new WhipSession(id, leg, guest, () -> {
            vertx.cancelTimer(timer[0]);
            sessions.remove(id);
            if (guest.isGone()) {
                guests.remove(guest);
                forgetCallers();
            }
        });
        sessions.put(id, session);
        guest.begin(session);
        timer[0] = vertx.setTimer(Limits.WHIP_CONNECT_WITHIN.toMillis(), late -> session.endUnlessConnected());
        return session;
    }

    private static Switches sending(String offer) {
        return new Switches(offer.contains("\nm=audio"), offer.contains("\nm=video"), false, false);
    }

    private static void answer(
            HttpServerResponse response, WhipSession session, String answer, @Nullable Throwable failure) {
        if (failure instanceof SdpRefused refused) {
            session.end();
            new Problem(400, "sdp-refused", String.valueOf(refused.getMessage())).answer(response);
        } else if (failure != null) {
            session.end();
            new Problem(500, "server-fault", "the server could not carry this out").answer(response);
        } else {
            response.setStatusCode(201)
                    .putHeader("Content-Type", SDP)
                    .putHeader("Location", "/session/" + session.id())
                    .end(answer);
        }
    }

    private String sessionId() {
        byte[] bytes = new byte[SESSION_ID_OCTETS];
        random.fill(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Ends all sessions; newcomers are sent away. */
    public void stop() {
        stopping = true;
        List.copyOf(sessions.values()).forEach(WhipSession::end);
    }

    public int size() {
        return sessions.size();
    }
}
