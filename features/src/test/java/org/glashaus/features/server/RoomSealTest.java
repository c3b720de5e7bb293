package org.glashaus.features.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomSealTest {
    private final RoomSeal anna = new RoomSeal("Anna");
    private final RoomSeal ben = new RoomSeal("Ben");

    private ObjectNode said = Listener.message("chat");

    /** Both are in a room, and Ben has been handed Anna's key. */
    private void meet() {
        anna.heard(Listener.read("{\"type\":\"welcome\",\"participant\":\"anna\",\"participants\":[]}"));
        anna.heard(Listener.read(
                "{\"type\":\"joined\",\"participant\":{\"id\":\"ben\",\"key\":\"" + ben.point() + "\"}}"));
        ObjectNode asks = ben.heard(Listener.read(
                        "{\"type\":\"welcome\",\"participant\":\"ben\",\"participants\":[{\"id\":\"anna\",\"key\":\""
                                + anna.point() + "\"}]}"))
                .getFirst();
        assertThat(asks.path("to").asText()).isEqualTo("anna");
        ObjectNode answers =
                anna.heard(Listener.message("key").put("participant", "ben")).getFirst();
        ben.heard(answers.put("participant", "anna"));
        said = anna.said("hello").orElseThrow();
    }

    @Test
    void whoHasBeenHandedTheKeyReadsNamesAndChat() {
        meet();
        assertThat(ben.opened(from("anna")).path("text").asText()).isEqualTo("hello");
        assertThat(ben.opened(from("anna")).path("name").asText()).isEqualTo("Anna");
    }

    @Test
    void whatIsMovedToSomebodyElseDoesNotOpen() {
        meet();
        assertThat(ben.opened(from("ben")).has("text")).isFalse();
    }

    @Test
    void whoHasNoKeyReadsNothing() {
        meet();
        assertThat(new RoomSeal("Carla").opened(from("anna"))).isEqualTo(from("anna"));
        assertThat(List.of(new RoomSeal("Carla").said("hello"))).allMatch(said -> said.isEmpty());
    }

    @Test
    void whatWasSealedIsFoundWhereverTheServerTellsIt() {
        Sealed sealed = Sealed.of(List.of(
                Listener.read("""
                        {"type": "welcome", "participants": [{"id": "anna", "sealed": "a"}, {"id": "ben", "name": "Ben"}],
                        "chat": [{"participant": "anna", "sealed": "b"}]}"""),
                Listener.read("{\"type\": \"joined\", \"participant\": {\"id\": \"carla\", \"sealed\": \"c\"}}"),
                Listener.read("{\"type\": \"name\", \"participant\": \"carla\", \"sealed\": \"d\"}"),
                Listener.read("{\"type\": \"chat\", \"participant\": \"carla\", \"sealed\": \"e\"}"),
                Listener.read("{\"type\": \"key\", \"participant\": \"carla\", \"sealed\": \"f\"}")));
        assertThat(sealed.names()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(sealed.chat()).containsExactlyInAnyOrder("b", "e");
    }

    /** Something that Anna wrote, as the server tells it of that one. */
    private JsonNode from(String sender) {
        return said.deepCopy().put("participant", sender);
    }
}
