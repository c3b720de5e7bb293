package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.glashaus.conference.WithServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and chat that the server passes on and cannot read, and the keys that pages hand each other through it. */
class SealedRoomTest extends WithServer {
    private static final String GARDEN = "garden";

    @Test
    void whoComesWithAKeyIsInTheRosterByItAndHasANameOnceItIsSaid() {
        Client anna = comes();
        String annaId = anna.next("welcome").getString("participant");
        Client ben = comes();
        JsonObject seen = ben.next("welcome").getJsonArray("participants").getJsonObject(0);
        assertThat(seen.getString("key")).isEqualTo(Sealed.KEY);
        assertThat(seen.fieldNames()).doesNotContain("name", "sealed");
        assertThat(anna.next("joined").getJsonObject("participant").getString("key"))
                .isEqualTo(Sealed.KEY);

        anna.send(named("Anna"));
        JsonObject name = ben.next("name");
        assertThat(name.getString("participant")).isEqualTo(annaId);
        assertThat(Sealed.text(name)).isEqualTo("Anna");

        Client late = comes();
        JsonObject later = late.next("welcome").getJsonArray("participants").getJsonObject(0);
        assertThat(Sealed.text(later)).isEqualTo("Anna");
    }

    @Test
    void aNameThatIsSaidAgainIsNoNewsAndAnotherOneIs() {
        Client anna = comes();
        anna.next("welcome");
        Client ben = comes();
        ben.next("welcome");
        anna.next("joined");
        anna.send(named("Anna"));
        anna.send(named("Anna"));
        anna.send(named("Anne"));
        assertThat(Sealed.text(ben.next("name"))).isEqualTo("Anna");
        assertThat(Sealed.text(ben.next("name"))).isEqualTo("Anne");
    }

    @Test
    void keysAreAskedOfOneAndHandedToOneAndNobodyElseHears() {
        Client anna = comes();
        String annaId = anna.next("welcome").getString("participant");
        Client carla = comes();
        carla.next("welcome");
        anna.next("joined");
        Client ben = comes();
        String benId = ben.next("welcome").getString("participant");
        anna.next("joined");
        carla.next("joined");

        ben.send(keys(annaId));
        JsonObject asked = anna.next("key");
        assertThat(asked.getString("participant")).isEqualTo(benId);
        assertThat(asked.fieldNames()).doesNotContain("sealed");
        anna.send(keys(benId).put("sealed", Sealed.keys(1)));
        JsonObject handed = ben.next("key");
        assertThat(handed.getString("participant")).isEqualTo(annaId);
        assertThat(handed.getString("sealed")).isEqualTo(Sealed.keys(1));

        ben.say("hello");
        assertThat(carla.next().getString("type")).isEqualTo("chat");
    }

    @Test
    void keysForSomebodyElsewhereReachNobody() {
        Client anna = comes();
        anna.next("welcome");
        Client ben = Client.connect(server);
        ben.send(joining("cellar").put("key", Sealed.KEY));
        String benId = ben.next("welcome").getString("participant");
        anna.send(keys(benId));
        anna.send(new JsonObject().put("type", "ping"));
        anna.next("pong");
        ben.send(new JsonObject().put("type", "ping"));
        ben.next("pong");
    }

    @Test
    void whoCameWithANameInClearNeitherSealsNorIsHandedKeys() {
        Client anna = Client.joined(server, GARDEN, "Anna");
        Client ben = comes();
        JsonObject seen = ben.next("welcome").getJsonArray("participants").getJsonObject(0);
        assertThat(seen.getString("name")).isEqualTo("Anna");
        anna.next("joined");
        anna.send(named("Anna"));
        anna.nextError("bad-message");
        anna.say("hello");
        anna.nextError("bad-message");
        ben.send(keys(seen.getString("id")));
        ben.nextError("bad-message");
        ben.say("anybody?");
        assertThat(Sealed.text(ben.next("chat"))).isEqualTo("anybody?");
        assertThat(Sealed.text(anna.next("chat"))).isEqualTo("anybody?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"chat\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"sealed\":\"hello\"}",
                "{\"type\":\"chat\",\"sealed\":\"v1.AAAAAAAA.hello\"}",
                "{\"type\":\"name\",\"sealed\":\"Anna\"}",
                "{\"type\":\"name\",\"name\":\"Anna\"}",
                "{\"type\":\"key\",\"to\":\"everybody\"}",
                "{\"type\":\"key\",\"to\":\"mZ1Qk0c4yE2vXw9T\",\"sealed\":\"a key\"}"
            })
    void whatIsNotSealedIsRefused(String message) {
        Client anna = comes();
        anna.next("welcome");
        anna.sendText(message);
        anna.nextError("bad-message");
    }

    @Test
    void aNameAndAKeyAreNeverBothThere() {
        Client anna = Client.connect(server);
        anna.send(joining(GARDEN).put("name", "Anna").put("key", Sealed.KEY));
        anna.nextError("bad-message");
        anna.send(joining(GARDEN));
        anna.nextError("bad-message");
        anna.send(joining(GARDEN).put("key", "C" + Sealed.KEY.substring(1)));
        anna.nextError("bad-message");
    }

    private Client comes() {
        Client client = Client.connect(server);
        client.send(joining(GARDEN).put("key", Sealed.KEY));
        return client;
    }

    private static JsonObject joining(String room) {
        return new JsonObject().put("type", "join").put("room", room);
    }

    private static JsonObject named(String name) {
        return new JsonObject().put("type", "name").put("sealed", Sealed.of(name));
    }

    private static JsonObject keys(String to) {
        return new JsonObject().put("type", "key").put("to", to);
    }
}
