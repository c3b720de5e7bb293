package org.glashaus.conference.signalling;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.conference.admission.Shown;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.room.DirectMessage;
import org.glashaus.conference.room.Introduction;
import org.glashaus.conference.room.Switches;
import org.glashaus.media.Source;

/** From text to a {@link ClientMessage}, or to the reason why it is none. */
final class MessageParser {
    private MessageParser() {}

    static ClientMessage parse(String text) throws BadMessage {
        int octets = octets(text);
        if (octets > Limits.SDP_MESSAGE_OCTETS) {
            throw tooLarge();
        }
        Fields fields = new Fields(object(text));
        ClientMessage message = message(fields.text("type"), fields);
        if (octets > Limits.MESSAGE_OCTETS && !carriesSdp(message)) {
            throw tooLarge();
        }
        return message;
    }

    private static boolean carriesSdp(ClientMessage message) {
        return message instanceof ClientMessage.Publish
                || message instanceof ClientMessage.Subscribed
                || message instanceof ClientMessage.Direct(DirectMessage direct)
                        && (direct instanceof DirectMessage.Offer || direct instanceof DirectMessage.Answer);
    }

    private static ClientMessage message(String type, Fields fields) throws BadMessage {
        return switch (type) {
            case "join" -> join(fields);
            case "publish" -> publish(fields);
            case "subscribed" -> {
                fields.only(Set.of("type", "revision", "sdp"));
                yield new ClientMessage.Subscribed(fields.positive("revision"), fields.text("sdp"));
            }
            case "resubscribe" -> {
                fields.only(Set.of("type"));
                yield new ClientMessage.Resubscribe();
            }
            case "direct-ready", "direct-offer", "direct-answer", "direct-candidate", "direct-over" ->
                DirectFields.message(type, fields);
            case "state" -> state(fields);
            case "name", "chat", "key" -> SealedFields.message(type, fields);
            case "ping" -> {
                fields.only(Set.of("type"));
                yield new ClientMessage.Ping();
            }
            case "leave" -> {
                fields.only(Set.of("type"));
                yield new ClientMessage.Leave();
            }
            default -> throw Fields.bad("\"type\" names no message of this protocol");
        };
    }

    private static ClientMessage join(Fields fields) throws BadMessage {
        fields.only(Set.of("type", "room", "name", "key", "resume", "agreed", "login", "password"));
        Optional<ResumeToken> resume = Optional.empty();
        if (fields.has("resume")) {
            resume = ResumeToken.of(fields.text("resume"));
            if (resume.isEmpty()) {
                throw Fields.bad("\"resume\" must be a token from a welcome");
            }
        }
        Optional<String> agreed = fields.has("agreed") ? Optional.of(fields.text("agreed")) : Optional.empty();
        Optional<LoginToken> login = login(fields);
        Optional<String> passwordText =
                fields.has("password") ? Optional.of(fields.text("password")) : Optional.empty();
        String roomText = fields.text("room");
        Introduction introduction = SealedFields.introduction(fields);
        RoomName room = RoomName.of(roomText)
                .orElseThrow(() -> new BadMessage(
                        ErrorCode.BAD_ROOM, "\"room\" must have 1 to 100 characters and be no reserved word"));
        Optional<RoomPassword> password = passwordText.flatMap(RoomPassword::of);
        if (passwordText.isPresent() && password.isEmpty()) {
            throw new BadMessage(ErrorCode.BAD_PASSWORD, "\"password\" must have 6 to 100 characters");
        }
        return new ClientMessage.Join(room, introduction, resume, agreed, new Shown(login, password, true));
    }

    private static Optional<LoginToken> login(Fields fields) throws BadMessage {
        if (!fields.has("login")) {
            return Optional.empty();
        }
        Optional<LoginToken> login = LoginToken.of(fields.text("login"));
        if (login.isEmpty()) {
            throw Fields.bad("\"login\" must be a token from a login");
        }
        return login;
    }

    private static ClientMessage publish(Fields fields) throws BadMessage {
        fields.only(Set.of("type", "sdp", "sources"));
        JsonArray array = fields.array("sources");
        if (array.size() > Limits.SOURCES_PER_OFFER) {
            throw Fields.bad("\"sources\" has too many entries");
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.getValue(i) instanceof JsonObject entry)) {
                throw Fields.bad("\"sources\" must hold objects");
            }
            Fields source = new Fields(entry);
            source.only(Set.of("mid", "source"));
            String mid = source.text("mid");
            if (mid.length() > Limits.MID_CHARACTERS || sources.put(mid, source(source.text("source"))) != null) {
                throw Fields.bad("each \"mid\" in \"sources\" must be short and stand there once");
            }
        }
        return new ClientMessage.Publish(fields.text("sdp"), sources);
    }

    private static Source source(String name) throws BadMessage {
        return switch (name) {
            case "microphone" -> Source.MICROPHONE;
            case "camera" -> Source.CAMERA;
            case "screen" -> Source.SCREEN;
            default -> throw Fields.bad("\"source\" must be microphone, camera or screen");
        };
    }

    private static ClientMessage state(Fields fields) throws BadMessage {
        fields.only(Set.of("type", "microphone", "camera", "screen", "hand"));
        return new ClientMessage.State(new Switches(
                fields.flag("microphone"), fields.flag("camera"), fields.flag("screen"), fields.flag("hand")));
    }

    private static JsonObject object(String text) throws BadMessage {
        try {
            return new JsonObject(text);
        } catch (DecodeException | ClassCastException notAnObject) {
            throw Fields.bad("a message must be one JSON object");
        }
    }

    private static BadMessage tooLarge() {
        return new BadMessage(ErrorCode.TOO_LARGE, "a message has at most 16 KiB, one with SDP 64 KiB");
    }

    static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
