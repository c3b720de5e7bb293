package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who are alone connect directly where the statement says so, and nobody does anywhere else. */
class DirectTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all"})
    void browsersAreGivenExactlyTheDisclosedHosts(String statement) throws Exception {
        List<String> disclosed = Profiles.derive(StatementLibrary.byId(statement))
                .directConnections()
                .orElseThrow()
                .stunHosts();
        assertThat(disclosed).isNotEmpty();
        try (TestServer server = under(statement)) {
            JsonObject welcome = welcomed(Client.connect(server));
            assertThat(welcome.getBoolean("direct")).isTrue();
            assertThat(welcome.getJsonArray("iceServers"))
                    .extracting(one -> ((JsonObject) one).getString("urls"))
                    .containsExactly(disclosed.stream()
                            .map(host -> "stun:" + host + ":3478")
                            .toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig", "strict"})
    void elsewhereTheListIsEmptyAndWhoTriesIsRefused(String statement) throws Exception {
        try (TestServer server = under(statement)) {
            Client anna = Client.connect(server);
            JsonObject welcome = agreed(anna, statement);
            assertThat(welcome.getBoolean("direct")).isFalse();
            assertThat(welcome.getJsonArray("iceServers")).isEmpty();
            Client ben = Client.connect(server);
            agreed(ben, statement);
            anna.next("joined");
            for (JsonObject hostile : List.of(
                    new JsonObject().put("type", "direct-ready"),
                    offer(1),
                    description("direct-answer", 1),
                    candidate(1),
                    new JsonObject().put("type", "direct-over").put("round", 1))) {
                anna.send(hostile);
                anna.nextError("direct-refused");
            }
            anna.say("hello");
            assertThat(Sealed.text(ben.next("chat"))).isEqualTo("hello");
        }
    }

    @Test
    void theTwoAreToldOfEachOtherAndWhatTheySayGoesToTheOtherOnly() throws Exception {
        try (TestServer server = under("waag")) {
            Client anna = Client.connect(server);
            String annaId = welcomed(anna).getString("participant");
            ready(anna);
            assertThat(anna.next("indirect").getInteger("round")).isZero();
            Client ben = Client.connect(server);
            String benId = welcomed(ben).getString("participant");
            anna.next("joined");
            ready(ben);
            JsonObject toAnna = anna.next("direct");
            JsonObject toBen = ben.next("direct");
            assertThat(toAnna.getString("with")).isEqualTo(benId);
            assertThat(toAnna.getBoolean("offers")).isTrue();
            assertThat(toBen.getString("with")).isEqualTo(annaId);
            assertThat(toBen.getBoolean("offers")).isFalse();
            assertThat(toBen.getInteger("round")).isEqualTo(toAnna.getInteger("round"));

            anna.send(offer(1));
            assertThat(ben.next("direct-offer").getString("sdp")).isEqualTo("v=0");
            ben.send(description("direct-answer", 1));
            assertThat(anna.next("direct-answer").getInteger("round")).isEqualTo(1);
            ben.send(candidate(1));
            assertThat(anna.next("direct-candidate")).isEqualTo(candidate(1));
            anna.say("still here");
            assertThat(Sealed.text(anna.next("chat"))).isEqualTo("still here");
        }
    }

    @Test
    void aThirdEndsItAtOnceAndNothingIsPassedOnUntilTwoAreLeft() throws Exception {
        try (TestServer server = under("vc4all")) {
            Client anna = Client.connect(server);
            Client ben = Client.connect(server);
            pair(anna, ben);
            Client cid = Client.connect(server);
            welcomed(cid);
            for (Client one : List.of(anna, ben)) {
                assertThat(one.next("indirect").getInteger("round")).isEqualTo(1);
                one.next("joined");
            }
            ready(cid);
            cid.next("indirect");
            anna.send(offer(1));
            cid.send(offer(1));
            cid.send(offer(2));
            cid.nextError("direct-refused");
            cid.send(new JsonObject().put("type", "leave"));
            for (Client one : List.of(anna, ben)) {
                one.next("left");
                assertThat(one.next("direct").getInteger("round")).isEqualTo(2);
            }
        }
    }

    @Test
    void aWhipParticipantCountsAndCannot() throws Exception {
        try (TestServer server = under("waag")) {
            Client anna = Client.connect(server);
            welcomed(anna);
            ready(anna);
            anna.next("indirect");
            Answer camera =
                    Answer.send(server, "POST", "/whip/garden", Map.of("Content-Type", "application/sdp"), "v=0");
            assertThat(camera.status()).isEqualTo(201);
            anna.next("joined");
            anna.next("state");
            Client ben = Client.connect(server);
            welcomed(ben);
            anna.next("joined");
            ready(ben);
            ben.next("indirect");
            Answer.send(server, "DELETE", camera.header("Location"), Map.of(), "");
            anna.next("left");
            anna.next("direct");
        }
    }

    @Test
    void whoSaysMoreThanTwoBrowsersHaveToSayIsRefused() throws Exception {
        try (TestServer server = under("waag")) {
            Client anna = Client.connect(server);
            Client ben = Client.connect(server);
            pair(anna, ben);
            ben.send(offer(1));
            ben.nextError("direct-refused");
            anna.send(offer(1));
            ben.next("direct-offer");
            anna.send(offer(1));
            anna.nextError("direct-refused");
            for (int i = 0; i < Limits.DIRECT_CANDIDATES / 2; i++) {
                anna.send(candidate(1));
                ben.next("direct-candidate");
                ben.send(candidate(1));
                anna.next("direct-candidate");
            }
            anna.send(candidate(1));
            anna.nextError("direct-refused");
        }
    }

    @Test
    void whoComesBackHearsAnewAndMayTryAgainOnlySoOften() throws Exception {
        try (TestServer server = under("waag")) {
            Client anna = Client.connect(server);
            Client ben = Client.connect(server);
            pair(anna, ben);
            ready(ben);
            assertThat(ben.next("direct").getInteger("round")).isEqualTo(1);
            for (int round = 1; round < Limits.DIRECT_ROUNDS; round++) {
                ben.send(new JsonObject().put("type", "direct-over").put("round", round));
                anna.next("direct-over");
                ready(ben);
                assertThat(ben.next("direct").getInteger("round")).isEqualTo(round + 1);
                assertThat(anna.next("direct").getInteger("round")).isEqualTo(round + 1);
            }
            ben.send(new JsonObject().put("type", "direct-over").put("round", Limits.DIRECT_ROUNDS));
            anna.next("direct-over");
            ready(ben);
            ben.say("no more");
            assertThat(Sealed.text(ben.next("chat"))).isEqualTo("no more");
        }
    }

    /** Whoever may open rooms there, here everybody may. */
    private TestServer under(String statement) throws Exception {
        return new TestServer(
                folder,
                Profiles.derive(StatementLibrary.byId(statement)),
                Composition.shipped().withAdmission(stated -> Admission.of(false, false, token -> false)));
    }

    /** One of these statements asks to be agreed to; the others' servers ignore it. */
    private static JsonObject agreed(Client client, String statement) throws Exception {
        client.send(new JsonObject()
                .put("type", "join")
                .put("room", "garden")
                .put("key", Sealed.KEY)
                .put("agreed", StatementLibrary.byId(statement).sha256().substring(0, 16)));
        return client.next("welcome");
    }

    private static JsonObject welcomed(Client client) {
        client.join("garden");
        return client.next("welcome");
    }

    private static void pair(Client anna, Client ben) {
        welcomed(anna);
        ready(anna);
        anna.next("indirect");
        welcomed(ben);
        anna.next("joined");
        ready(ben);
        anna.next("direct");
        ben.next("direct");
    }

    private static void ready(Client client) {
        client.send(new JsonObject().put("type", "direct-ready"));
    }

    private static JsonObject offer(int round) {
        return description("direct-offer", round);
    }

    private static JsonObject description(String type, int round) {
        return new JsonObject().put("type", type).put("round", round).put("sdp", "v=0");
    }

    private static JsonObject candidate(int round) {
        return new JsonObject()
                .put("type", "direct-candidate")
                .put("round", round)
                .put("candidate", "candidate:1 1 udp 1 192.0.2.1 9 typ host")
                .put("mid", "0");
    }
}
