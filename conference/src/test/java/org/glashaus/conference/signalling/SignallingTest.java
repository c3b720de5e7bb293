package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.glashaus.conference.Answer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignallingTest extends WithServer {
    @Test
    void whoJoinsIsWelcomedAndTheOthersAreTold() {
        Client anna = Client.connect(server);
        anna.join("garden", "Anna");
        JsonObject welcome = anna.next("welcome");
        assertThat(welcome.getJsonArray("participants")).isEmpty();
        assertThat(welcome.getJsonArray("iceServers")).isEmpty();

        Client ben = Client.connect(server);
        ben.join("garden", " Ben ");
        JsonObject hello = ben.next("welcome");
        JsonObject annaSeen = hello.getJsonArray("participants").getJsonObject(0);
        assertThat(annaSeen.getString("name")).isEqualTo("Anna");
        assertThat(annaSeen.getString("id")).isEqualTo(welcome.getString("participant"));
        assertThat(annaSeen.getBoolean("microphone")).isFalse();

        JsonObject joined = anna.next("joined").getJsonObject("participant");
        assertThat(joined.getString("id")).isEqualTo(hello.getString("participant"));
        assertThat(joined.getString("name")).isEqualTo("Ben");
    }

    @Test
    void theSameNameComposedInAnotherWayIsTheSameRoom() {
        Client.joined(server, "Raum f\u00fcr uns", "Anna");
        Client ben = Client.connect(server);
        ben.join("Raum fu\u0308r uns", "Ben");
        assertThat(ben.next("welcome").getJsonArray("participants")).hasSize(1);
    }

    @Test
    void roomsDoNotHearEachOther() {
        Client anna = Client.joined(server, "one");
        Client ben = Client.joined(server, "two");
        ben.say("hello");
        ben.next("chat");
        anna.say("anybody?");
        assertThat(Sealed.text(anna.next("chat"))).isEqualTo("anybody?");
    }

    @Test
    void chatReachesEverybodyAndWhoComesLater() {
        Client anna = Client.joined(server, "garden");
        anna.say("hello");
        JsonObject own = anna.next("chat");
        assertThat(Instant.parse(own.getString("at"))).isNotNull();

        Client ben = Client.connect(server);
        ben.join("garden", "Ben");
        JsonArray soFar = ben.next("welcome").getJsonArray("chat");
        assertThat(Sealed.text(soFar.getJsonObject(0))).isEqualTo("hello");
    }

    @Test
    void aRoomThatEverybodyHasLeftIsForgotten() {
        Client anna = Client.joined(server, "garden");
        anna.say("hello");
        anna.next("chat");
        anna.send(new JsonObject().put("type", "leave"));
        anna.awaitClosed();

        Client ben = Client.connect(server);
        ben.join("garden", "Ben");
        JsonObject welcome = ben.next("welcome");
        assertThat(welcome.getJsonArray("chat")).isEmpty();
        assertThat(welcome.getJsonArray("participants")).isEmpty();
    }

    @Test
    void closingTheSocketIsLeaving() {
        Client anna = Client.joined(server, "garden", "Anna");
        Client ben = Client.joined(server, "garden", "Ben");
        String id = anna.next("joined").getJsonObject("participant").getString("id");
        ben.close();
        assertThat(anna.next("left").getString("participant")).isEqualTo(id);
    }

    @Test
    void aSwitchIsToldToTheOthersOnly() {
        Client anna = Client.joined(server, "garden", "Anna");
        Client ben = Client.joined(server, "garden", "Ben");
        anna.next("joined");
        ben.send(new JsonObject()
                .put("type", "state")
                .put("microphone", true)
                .put("camera", false)
                .put("screen", false)
                .put("hand", true));
        JsonObject state = anna.next("state");
        assertThat(state.getBoolean("microphone")).isTrue();
        assertThat(state.getBoolean("hand")).isTrue();
        assertThat(state.getBoolean("camera")).isFalse();
        ben.hasNoMore();
    }

    @Test
    void anOfferIsAnsweredAndTheOthersAreOfferedTheStreams() {
        Client anna = Client.joined(server, "garden", "Anna");
        Client ben = Client.joined(server, "garden", "Ben");
        String benId = anna.next("joined").getJsonObject("participant").getString("id");
        publish(ben, "v=0");
        assertThat(ben.next("published").getString("sdp")).isEqualTo("answer to publish");

        JsonObject offer = anna.nextOffer();
        JsonObject stream = offer.getJsonArray("streams").getJsonObject(0);
        assertThat(stream.getString("participant")).isEqualTo(benId);
        assertThat(stream.getString("source")).isEqualTo("camera");
        assertThat(offer.getString("sdp")).contains("m=video");
    }

    @Test
    void theNextOfferWaitsForTheAnswerToTheLast() {
        Client anna = Client.joined(server, "garden", "Anna");
        Client ben = Client.joined(server, "garden", "Ben");
        anna.next("joined");
        publish(ben, "v=0");
        JsonObject first = anna.nextOffer();
        publish(ben, "v=0");
        publish(ben, "v=0");
        for (int i = 0; i < 3; i++) {
            ben.next("published");
        }
        anna.hasNoMore();
        anna.answer(first);
        assertThat(anna.nextOffer().getInteger("revision")).isGreaterThan(first.getInteger("revision"));
    }

    @Test
    void howeverFastTheClientAnswersOffersComeAtAPace() {
        Client anna = Client.joined(server, "garden", "Anna");
        Client ben = Client.joined(server, "garden", "Ben");
        anna.next("joined");
        long begunNanos = System.nanoTime();
        int offers = 0;
        for (int i = 0; i < 8; i++) {
            publish(ben, "v=0");
            ben.next("published");
            anna.answer(anna.nextOffer());
            offers++;
        }
        long halfSeconds = (System.nanoTime() - begunNanos) / Limits.OFFER_INTERVAL.toNanos();
        assertThat(offers).isLessThanOrEqualTo((int) halfSeconds + Limits.OFFERS_AT_ONCE);
    }

    @Test
    void anSdpThatTheCoreRefusesIsAnErrorAndTheSocketLives() {
        Client anna = Client.joined(server, "garden");
        publish(anna, "refuse");
        JsonObject error = anna.next("error");
        assertThat(error.getString("code")).isEqualTo("sdp-refused");
        assertThat(error.getString("message")).contains("line 3");
        assertThat(error.getBoolean("fatal")).isFalse();
        anna.say("still here");
        anna.next("chat");
    }

    @Test
    void theClientHearsOfItsMediaConnections() {
        Client anna = Client.joined(server, "garden", "Anna");
        server.core.happenings.add(sink -> sink.connected(1, Leg.PUBLISH));
        assertThat(anna.next("connection").getString("state")).isEqualTo("connected");
        server.core.happenings.add(sink -> sink.lost(1, Leg.SUBSCRIBE, LossReason.CONSENT_LOST));
        JsonObject lost = anna.next("connection");
        assertThat(lost.getString("leg")).isEqualTo("subscribe");
        assertThat(lost.getString("reason")).isEqualTo("consent-lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | bad-message",
                "[] | bad-message",
                "{} | bad-message",
                "null | bad-message",
                "{\"type\":5} | bad-message",
                "{\"type\":\"dance\"} | bad-message",
                "{\"type\":\"resubscribe\"} | not-joined",
                "{\"type\":\"publish\",\"sdp\":\"\",\"sources\":[]} | not-joined",
                "{\"type\":\"join\",\"room\":\"\",\"name\":\"A\"} | bad-room",
                "{\"type\":\"join\",\"room\":\"whip\",\"name\":\"A\"} | bad-room",
                "{\"type\":\"join\",\"room\":\"\\ud800\",\"name\":\"A\"} | bad-room",
                "{\"type\":\"join\",\"room\":\"r\",\"name\":\"  \"} | bad-name",
                "{\"type\":\"join\",\"room\":\"r\"} | bad-message",
                "{\"type\":\"join\",\"room\":[],\"name\":\"A\"} | bad-message",
                "{\"type\":\"join\",\"room\":\"r\",\"name\":\"A\",\"admin\":true} | bad-message"
            })
    void aMessageThatIsNoneGetsItsErrorAndNothingElse(String text, String code) {
        Client client = Client.connect(server);
        client.sendText(text);
        client.nextError(code);
        client.join("garden", "Anna");
        client.next("welcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"state\",\"microphone\":1,\"camera\":false,\"screen\":false,\"hand\":false}",
                "{\"type\":\"chat\",\"sealed\":null}",
                "{\"type\":\"subscribed\",\"revision\":\"1\",\"sdp\":\"\"}",
                "{\"type\":\"subscribed\",\"revision\":1e300,\"sdp\":\"\"}",
                "{\"type\":\"publish\",\"sdp\":\"\",\"sources\":[1]}",
                "{\"type\":\"publish\",\"sdp\":\"\",\"sources\":[{\"mid\":\"0\",\"source\":\"radio\"}]}",
                "{\"type\":\"publish\",\"sdp\":\"\",\"sources\":[{\"mid\":\"0\",\"source\":\"camera\"},"
                        + "{\"mid\":\"0\",\"source\":\"camera\"}]}"
            })
    void anIllTypedFieldIsToldByName(String text) {
        Client client = Client.joined(server, "garden", "Anna");
        client.sendText(text);
        client.nextError("bad-message");
    }

    @Test
    void aPingIsAnsweredBeforeAndAfterJoining() {
        Client anna = Client.connect(server);
        anna.sendText("{\"type\":\"ping\"}");
        anna.next("pong");
        anna.join("garden", "Anna");
        anna.next("welcome");
        anna.sendText("{\"type\":\"ping\"}");
        anna.next("pong");
    }

    @Test
    void oneJoinsOnce() {
        Client anna = Client.joined(server, "garden", "Anna");
        anna.join("garden", "Anna");
        anna.nextError("already-joined");
    }

    @Test
    void aMessageIsNotLargerThanAllowed() {
        Client anna = Client.joined(server, "garden", "Anna");
        anna.sendText("{\"type\":\"leave\"" + " ".repeat(17 * 1024) + "}");
        anna.nextError("too-large");
        publish(anna, "v=0" + " ".repeat(60 * 1024));
        anna.next("published");
        publish(anna, "v=0" + " ".repeat(65 * 1024));
        anna.nextError("too-large");
        anna.sendBinary(new byte[] {1});
        anna.nextError("bad-message");
        anna.sendText("x".repeat(300 * 1024));
        anna.awaitClosed();
    }

    @Test
    void whoSendsTooFastIsToldAndThenCutOff() {
        Client anna = Client.joined(server, "garden", "Anna");
        for (int i = 0; i < 400; i++) {
            anna.sendText("{}");
        }
        String code = "bad-message";
        for (int i = 0; code.equals("bad-message"); i++) {
            assertThat(i).isLessThan(100);
            code = anna.next("error").getString("code");
        }
        assertThat(code).isEqualTo("too-fast");
        anna.awaitClosed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "https://evil.test", "http://127.0.0.1", "http://127.0.0.1.evil.test:80", ":"})
    void aPageOfAnotherSiteCannotOpenASocket(String origin) {
        assertThat(Client.refusal(server, origin)).isEqualTo(403);
    }

    @Test
    void oneSubprotocolIsSpokenAndNamedWhereItIsMissing() {
        assertThat(Client.version(server, "glashaus.v1")).isEqualTo("glashaus.v1");
        assertThat(Client.version(server, "glashaus.v2", "glashaus.v1")).isEqualTo("glashaus.v1");
        assertThat(Client.version(server, "glashaus.v2")).isEqualTo("400");
        assertThat(Client.version(server)).isEqualTo("400");
        assertThat(Answer.get(server, "/signal").header("Sec-WebSocket-Protocol"))
                .isEqualTo("glashaus.v1");
    }

    @Test
    void aServerThatStopsSaysSo() {
        Client anna = Client.joined(server, "garden", "Anna");
        server.server.close();
        JsonObject error = anna.next("error");
        assertThat(error.getString("code")).isEqualTo("server-stopping");
        assertThat(error.getBoolean("fatal")).isTrue();
        anna.awaitClosed();
        assertThat(server.core.calls).contains("leave 1");
    }

    private static void publish(Client client, String sdp) {
        client.send(new JsonObject().put("type", "publish").put("sdp", sdp).put("sources", new JsonArray()));
    }
}
