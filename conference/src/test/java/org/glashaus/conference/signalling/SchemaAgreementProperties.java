package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The parser and the schema take the same messages for good; names have rules of their own, and codes of their own. */
class SchemaAgreementProperties {

    @Property(tries = 3000)
    void parserAndSchemaAgree(@ForAll("messages") String message) {
        boolean understood;
        try {
            MessageParser.parse(message);
            understood = true;
        } catch (BadMessage refused) {
            understood = refused.code() == ErrorCode.BAD_ROOM
                    || refused.code() == ErrorCode.BAD_NAME
                    || refused.code() == ErrorCode.BAD_PASSWORD;
        }
        List<String> faults = ProtocolSchema.faultsFromClient(message);
        assertThat(faults.isEmpty()).as("%s: %s", message, faults).isEqualTo(understood);
        Statistics.label("good")
                .collect(understood)
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
    }

    /** Good messages in which, half of the time, something is put, taken away or exchanged. */
    @Provide
    Arbitrary<String> messages() {
        Arbitrary<Map<String, Object>> good =
                Arbitraries.oneOf(join(), publish(), subscribed(), state(), sealed(), keys(), bare(), direct());
        Arbitrary<String> key = Arbitraries.of(
                "type",
                "room",
                "name",
                "resume",
                "login",
                "password",
                "sdp",
                "sources",
                "revision",
                "microphone",
                "camera",
                "hand",
                "key",
                "sealed",
                "to",
                "round",
                "candidate",
                "mid",
                "x");
        return Combinators.combine(good, key, anything(), Arbitraries.integers().between(0, 3))
                .as((fields, name, value, what) -> {
                    Map<String, Object> changed = new LinkedHashMap<>(fields);
                    switch (what) {
                        case 0 -> changed.put(name, value);
                        case 1 -> changed.remove(name);
                        default -> {}
                    }
                    return new JsonObject(changed).encode();
                });
    }

    private static Arbitrary<Map<String, Object>> join() {
        return Combinators.combine(text(), text(), token()).as((room, name, token) -> {
            Map<String, Object> join = name.length() % 3 == 1
                    ? message("join", "room", room, "key", name.length() % 2 == 0 ? name : Sealed.KEY)
                    : message("join", "room", room, "name", name);
            if (!token.isEmpty()) {
                join.put("resume", token);
                join.put(
                        token.length() % 2 == 0 ? "password" : "login", token.length() % 2 == 0 ? name : token + token);
            }
            if (room.length() % 2 == 1) {
                join.put("agreed", name);
            }
            return join;
        });
    }

    private static Arbitrary<Map<String, Object>> publish() {
        Arbitrary<JsonObject> source = Combinators.combine(
                        Arbitraries.of("0", "1", "2", "x".repeat(32), "x".repeat(33)),
                        Arbitraries.of("microphone", "camera", "screen", "radio"))
                .as((mid, name) -> new JsonObject().put("mid", mid).put("source", name));
        return Combinators.combine(
                        text(),
                        source.list()
                                .uniqueElements(one -> one.getString("mid"))
                                .ofMaxSize(3))
                .as((sdp, sources) -> message("publish", "sdp", sdp, "sources", new JsonArray(sources)));
    }

    private static Arbitrary<Map<String, Object>> subscribed() {
        return Combinators.combine(text(), Arbitraries.of((Object) 1, 0, -1, 7, 2147483647, 2147483648L, 1.5, 2.0))
                .as((sdp, revision) -> message("subscribed", "sdp", sdp, "revision", revision));
    }

    private static Arbitrary<Map<String, Object>> state() {
        return Arbitraries.of(true, false)
                .map(on -> message("state", "microphone", on, "camera", !on, "screen", on, "hand", on));
    }

    private static Arbitrary<Map<String, Object>> sealed() {
        Arbitrary<String> sealed = Arbitraries.oneOf(
                text(),
                Arbitraries.integers().between(0, 30).map(length -> Sealed.of("x".repeat(length))),
                Arbitraries.of(38, 39, 400, 401, 11_100, 11_101).map(length -> "v1.AAAAAAAA." + "x".repeat(length)),
                Arbitraries.of(
                        "", "v2.AAAAAAAA." + "x".repeat(40), "v1.AAAAAAA." + "x".repeat(40), Sealed.of("x") + "\n"));
        return Combinators.combine(Arbitraries.of("name", "chat"), sealed)
                .as((type, text) -> message(type, "sealed", text));
    }

    private static Arbitrary<Map<String, Object>> keys() {
        Arbitrary<String> to = Arbitraries.of("mZ1Qk0c4yE2vXw9T", "mZ1Qk0c4yE2vXw9", "everybody", "");
        Arbitrary<String> keys = Arbitraries.of("", Sealed.keys(1), Sealed.keys(16), Sealed.keys(0), Sealed.keys(20));
        return Combinators.combine(to, keys)
                .as((id, all) -> all.isEmpty() ? message("key", "to", id) : message("key", "to", id, "sealed", all));
    }

    private static Arbitrary<Map<String, Object>> bare() {
        return Arbitraries.of("leave", "resubscribe", "ping", "direct-ready", "welcome")
                .map(SchemaAgreementProperties::message);
    }

    private static Arbitrary<Map<String, Object>> direct() {
        Arbitrary<Object> round = Arbitraries.of((Object) 1, 0, 7, 2147483648L);
        Arbitrary<String> candidate = Arbitraries.of("", "x".repeat(512), "x".repeat(513), "\ud83c\udfe1".repeat(512));
        Arbitrary<String> mid = Arbitraries.of("0", "x".repeat(32), "x".repeat(33));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("direct-offer", "direct-answer"), round, text())
                        .as((type, number, sdp) -> message(type, "round", number, "sdp", sdp)),
                Combinators.combine(round, candidate, mid)
                        .as((number, text, section) ->
                                message("direct-candidate", "round", number, "candidate", text, "mid", section)),
                round.map(number -> message("direct-over", "round", number)));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withCharRange('!', '\u024f').ofMaxLength(30);
    }

    private static Arbitrary<String> token() {
        return Arbitraries.of("", "x".repeat(22), "x".repeat(21), "+".repeat(22));
    }

    private static Arbitrary<Object> anything() {
        return Arbitraries.oneOf(
                Arbitraries.of("join", "chat", "leave", ""),
                Arbitraries.of((Object) 1, -5, 0.5, true, false),
                Arbitraries.of(
                        new JsonObject(),
                        new JsonArray(),
                        new JsonArray().add(5),
                        new JsonArray().add(new JsonObject())));
    }

    private static Map<String, Object> message(String type, Object... namesAndValues) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            message.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return message;
    }
}
