package org.glashaus.conference.signalling;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.room.ChatMessage;
import org.glashaus.conference.room.DirectMessage;
import org.glashaus.conference.room.Introduction;
import org.glashaus.conference.room.Participant;
import org.glashaus.conference.room.Room;
import org.glashaus.conference.room.RoomEvent;
import org.glashaus.conference.room.Switches;
import org.glashaus.conference.udp.SeatOffer;
import org.glashaus.media.MediaCore.Leg;

/** What the server says, as JSON. */
final class ServerMessages {
    // RFC 8489 §18.6
    private static final int STUN_PORT = 3478;

    private ServerMessages() {}

    static JsonObject welcome(Stay stay, boolean resumed) {
        Participant own = stay.participant();
        JsonArray others = new JsonArray();
        own.room().others(own).forEach(other -> others.add(participant(other)));
        return message("welcome")
                .put("participant", own.id().forTheRoom())
                .put("resume", stay.token().forItsOwner())
                .put("resumed", resumed)
                .put(
                        "connections",
                        new JsonObject()
                                .put("publish", lowerCase(stay.connection(Leg.PUBLISH)))
                                .put("subscribe", lowerCase(stay.connection(Leg.SUBSCRIBE))))
                .put("participants", others)
                .put("direct", own.room().direct().isPresent())
                .put("iceServers", iceServers(own.room()))
                .put("chat", newest(own.room().chat()));
    }

    /** The server itself is reached without any: these are for two who connect directly (RFC 7064; STUN's own port). */
    private static JsonArray iceServers(Room room) {
        JsonArray servers = new JsonArray();
        room.direct()
                .ifPresent(direct -> direct.stunHosts()
                        .forEach(host -> servers.add(new JsonObject().put("urls", "stun:" + host + ":" + STUN_PORT))));
        return servers;
    }

    /** As many as fit, so that a slow line carries the welcome before its queue counts as too long. */
    private static JsonArray newest(List<ChatMessage> messages) {
        Deque<JsonObject> fitting = new ArrayDeque<>();
        int octets = 0;
        for (ChatMessage message : messages.reversed()) {
            JsonObject said = chat(message);
            octets += said.encode().getBytes(StandardCharsets.UTF_8).length + 1;
            if (octets > Limits.WELCOME_CHAT_OCTETS) {
                break;
            }
            fitting.addFirst(said);
        }
        return new JsonArray(new ArrayList<>(fitting));
    }

    static JsonObject event(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined -> message("joined").put("participant", participant(joined.participant()));
            case RoomEvent.Left left -> message("left").put("participant", id(left.participant()));
            case RoomEvent.Named named ->
                message("name")
                        .put("participant", id(named.participant().id()))
                        .put("sealed", named.name().forTheRoom());
            case RoomEvent.Keys keys -> keys(keys);
            case RoomEvent.Switched switched ->
                withSwitches(
                        message("state")
                                .put("participant", id(switched.participant().id())),
                        switched.participant().switches());
            case RoomEvent.Said said -> chat(said.message());
            case RoomEvent.Direct direct ->
                round("direct", direct.round()).put("with", id(direct.with())).put("offers", direct.offers());
            case RoomEvent.Indirect indirect -> round("indirect", indirect.round());
            case RoomEvent.Passed passed -> passed(passed.message());
        };
    }

    private static JsonObject keys(RoomEvent.Keys keys) {
        JsonObject message = message("key").put("participant", id(keys.from()));
        keys.keys().ifPresent(handed -> message.put("sealed", handed.forTheRoom()));
        return message;
    }

    private static JsonObject passed(DirectMessage message) {
        return switch (message) {
            case DirectMessage.Offer offer ->
                round("direct-offer", offer.round()).put("sdp", offer.sdp());
            case DirectMessage.Answer answer ->
                round("direct-answer", answer.round()).put("sdp", answer.sdp());
            case DirectMessage.Candidate candidate ->
                round("direct-candidate", candidate.round())
                        .put("candidate", candidate.candidate())
                        .put("mid", candidate.mid());
            case DirectMessage.Over over -> round("direct-over", over.round());
        };
    }

    private static JsonObject round(String type, int round) {
        return message(type).put("round", round);
    }

    static JsonObject published(String answer) {
        return message("published").put("sdp", answer);
    }

    static JsonObject subscribe(SeatOffer offer, int connection, int revision, Room room) {
        JsonArray streams = new JsonArray();
        for (SeatOffer.Carried carried : offer.streams()) {
            room.at(carried.seat())
                    .ifPresent(who -> streams.add(new JsonObject()
                            .put("mid", carried.mid())
                            .put("participant", id(who.id()))
                            .put("source", lowerCase(carried.source()))));
        }
        return message("subscribe")
                .put("connection", connection)
                .put("revision", revision)
                .put("sdp", offer.sdp())
                .put("streams", streams);
    }

    static JsonObject connection(Leg leg, Stay.Connection state, String reason) {
        return message("connection")
                .put("leg", lowerCase(leg))
                .put("state", lowerCase(state))
                .put("reason", reason);
    }

    static JsonObject error(ErrorCode code, String sentence, boolean fatal) {
        return message("error")
                .put("code", code.text())
                .put("message", sentence)
                .put("fatal", fatal);
    }

    /** Alike for a room that is not open and for one that is locked. */
    static JsonObject waiting() {
        return message("waiting");
    }

    static JsonObject pong() {
        return message("pong");
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject chat(ChatMessage message) {
        return message("chat")
                .put("participant", id(message.from()))
                .put("sealed", message.sealed().forTheRoom())
                .put("at", DateTimeFormatter.ISO_INSTANT.format(message.at()));
    }

    private static JsonObject participant(Participant participant) {
        JsonObject object = new JsonObject().put("id", id(participant.id()));
        switch (participant.introduction()) {
            case Introduction.InClear clear -> object.put("name", clear.name().forTheRoom());
            case Introduction.Sealed sealed -> {
                object.put("key", sealed.key().forTheRoom());
                participant.sealedName().ifPresent(name -> object.put("sealed", name.forTheRoom()));
            }
        }
        return withSwitches(object, participant.switches());
    }

    private static JsonObject withSwitches(JsonObject object, Switches switches) {
        return object.put("microphone", switches.microphone())
                .put("camera", switches.camera())
                .put("screen", switches.screen())
                .put("hand", switches.hand());
    }

    private static String id(ParticipantId id) {
        return id.forTheRoom();
    }

    private static JsonObject message(String type) {
        return new JsonObject().put("type", type);
    }
}
