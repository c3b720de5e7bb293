package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.WithServer;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket may break; the stay goes on. */
class ResumeTest extends WithServer {
    @Test
    void whoComesBackInTimeIsTheSameParticipantAndTheOthersNoticeNothing() throws Exception {
        Client ben = Client.joined(server, "garden", "Ben");
        Client anna = Client.connect(server);
        JsonObject first = join(anna);
        ben.next("joined");
        anna.send(new JsonObject(
                "{\"type\":\"state\",\"microphone\":true,\"camera\":false," + "\"screen\":false,\"hand\":true}"));
        ben.next("state");
        anna.breakOff();
        awaitSockets(1);

        Client again = Client.connect(server);
        again.resume("garden", first.getString("resume"));
        JsonObject second = again.next("welcome");
        assertThat(second.getBoolean("resumed")).isTrue();
        assertThat(second.getString("participant")).isEqualTo(first.getString("participant"));
        assertThat(second.getString("resume")).isEqualTo(first.getString("resume"));
        assertThat(second.getJsonArray("participants")).hasSize(1);

        Client cid = Client.connect(server);
        cid.join("garden", "Cid");
        JsonArray seen = cid.next("welcome").getJsonArray("participants");
        assertThat(seen).hasSize(2);
        assertThat(seen.getJsonObject(1).getString("name")).isEqualTo("Anna");
        assertThat(seen.getJsonObject(1).getBoolean("hand")).isTrue();
        assertThat(ben.next().getString("type")).isEqualTo("joined");
        ben.hasNoMore();
        assertThat(server.core.calls).doesNotContain("leave 2");
    }

    @Test
    void aSocketThatTheServerStillTakesForAliveIsReplaced() {
        Client anna = Client.connect(server);
        anna.join("garden");
        JsonObject first = anna.next("welcome");

        Client again = Client.connect(server);
        again.resume("garden", first.getString("resume"));
        assertThat(again.next("welcome").getString("participant")).isEqualTo(first.getString("participant"));
        JsonObject told = anna.next("error");
        assertThat(told.getString("code")).isEqualTo("replaced");
        assertThat(told.getBoolean("fatal")).isTrue();
        anna.awaitClosed();
        again.send(new JsonObject().put("type", "chat").put("sealed", Sealed.of("still here")));
        again.next("chat");
    }

    @Test
    void whoDoesNotComeBackHasLeftAfterTheGrace() throws Exception {
        Client anna = Client.connect(server);
        String token = join(anna).getString("resume");
        Client ben = Client.joined(server, "garden", "Ben");
        anna.next("joined");
        long brokenNanos = System.nanoTime();
        anna.breakOff();
        assertThat(ben.nextWithin(Duration.ofSeconds(30)).getString("type")).isEqualTo("left");
        assertThat(Duration.ofNanos(System.nanoTime() - brokenNanos))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(15));

        Client late = Client.connect(server);
        late.resume("garden", token);
        assertThat(late.next("welcome").getBoolean("resumed")).isFalse();
    }

    /** A machine that lost its power says nothing, and its connection stays open for many minutes. */
    @Test
    void whoFallsSilentIsGivenNoFurtherGrace() throws Exception {
        Client anna = Client.connect(server);
        String token = join(anna).getString("resume");
        Client ben = Client.joined(server, "garden", "Ben");
        anna.next("joined");
        long silentNanos = System.nanoTime();
        anna.fallSilent();
        assertThat(ben.nextWithin(Duration.ofSeconds(30)).getString("type")).isEqualTo("left");
        assertThat(Duration.ofNanos(System.nanoTime() - silentNanos))
                .as("ten seconds from its last answer, which may be to one more ping")
                .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(19));

        Client late = Client.connect(server);
        late.resume("garden", token);
        assertThat(late.next("welcome").getBoolean("resumed")).isFalse();
    }

    @Test
    void aGoodbyeIsFinal() {
        Client anna = Client.connect(server);
        String token = join(anna).getString("resume");
        anna.send(new JsonObject().put("type", "leave"));
        anna.awaitClosed();

        Client again = Client.connect(server);
        again.resume("garden", token);
        JsonObject welcome = again.next("welcome");
        assertThat(welcome.getBoolean("resumed")).isFalse();
        assertThat(welcome.getString("resume")).isNotEqualTo(token);
    }

    @Test
    void aTokenOpensNoOtherRoom() {
        Client anna = Client.connect(server);
        String token = join(anna).getString("resume");

        anna.nextOffer();
        Client elsewhere = Client.connect(server);
        elsewhere.resume("cellar", token);
        assertThat(elsewhere.next("welcome").getBoolean("resumed")).isFalse();
        anna.hasNoMore();
    }

    @Test
    void anUnansweredOfferComesAgainAndAnAnsweredOneDoesNot() throws Exception {
        Client anna = Client.connect(server);
        anna.join("garden");
        String token = anna.next("welcome").getString("resume");
        JsonObject offer = anna.nextOffer();
        anna.breakOff();
        awaitSockets(0);

        Client again = Client.connect(server);
        again.resume("garden", token);
        again.next("welcome");
        JsonObject repeated = again.nextOffer();
        assertThat(repeated).isEqualTo(offer);
        again.answer(repeated);
        Eventually.until("the answer is in", () -> server.core.calls.contains("subscribed 1 1"));
        again.breakOff();
        awaitSockets(0);

        Client third = Client.connect(server);
        third.resume("garden", token);
        third.next("welcome");
        third.send(new JsonObject().put("type", "chat").put("sealed", Sealed.of("a sign of life")));
        third.next("chat");
        third.hasNoMore();
    }

    @Test
    void theWelcomeSaysHowTheMediaConnectionsAreAndALostOneIsOfferedAnew() throws Exception {
        Client anna = Client.connect(server);
        JsonObject welcome = join(anna);
        assertThat(welcome.getJsonObject("connections").getString("publish")).isEqualTo("none");
        anna.answer(anna.nextOffer());
        server.core.happenings.add(sink -> sink.connected(1, Leg.PUBLISH));
        anna.next("connection");
        anna.breakOff();
        awaitSockets(0);
        server.core.happenings.add(sink -> sink.lost(1, Leg.SUBSCRIBE, LossReason.CONSENT_LOST));
        Eventually.until("the loss is on its way", () -> server.core.happenings.isEmpty());
        // The answer about the health takes the same way behind it.
        awaitSockets(0);

        Client again = Client.connect(server);
        again.resume("garden", welcome.getString("resume"));
        JsonObject back = again.next("welcome");
        assertThat(back.getJsonObject("connections").getString("publish")).isEqualTo("connected");
        assertThat(back.getJsonObject("connections").getString("subscribe")).isEqualTo("lost");
        JsonObject offer = again.nextOffer();
        assertThat(offer.getInteger("connection")).isEqualTo(2);
        assertThat(offer.getInteger("revision")).isEqualTo(2);
    }

    @Test
    void aClientCanAskForAnotherSubscribingConnection() {
        Client anna = Client.joined(server, "garden", "Anna");
        anna.send(new JsonObject().put("type", "resubscribe"));
        JsonObject offer = anna.nextOffer();
        assertThat(offer.getInteger("connection")).isEqualTo(2);
        assertThat(offer.getInteger("revision")).isEqualTo(2);
        assertThat(server.core.calls).contains("close 1 SUBSCRIBE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"short\"", "5", "null", "\"1rVJ7m0oM8cWf1sHnZl2b+\""})
    void aTokenThatIsNoneIsABadMessage(String token) {
        Client anna = Client.connect(server);
        anna.sendText("{\"type\":\"join\",\"room\":\"garden\",\"name\":\"Anna\",\"resume\":" + token + "}");
        anna.nextError("bad-message");
    }

    private static JsonObject join(Client client) {
        client.join("garden", "Anna");
        return client.next("welcome");
    }

    private void awaitSockets(int count) throws Exception {
        Eventually.until(
                "sockets: " + count,
                () -> new JsonObject(Answer.get(server, "/health").body()).getInteger("sockets") == count);
    }
}
