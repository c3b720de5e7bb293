package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said to whom, by the numbers of their sockets. */
final class MatchmakerTest {
    private static final String READY = "{\"type\":\"direct-ready\"}";
    private static final Map<Integer, String> OPEN = Map.of(1, "", 2, "", 3, "", 4, "");

    private final Matchmaker matchmaker = new Matchmaker();

    @Test
    void twoWhoAreAloneAreIntroducedAndWhatTheySayIsPassedOn() {
        comes(1, "garden");
        comes(2, "cellar");
        comes(3, "garden");

        assertThat(matchmaker.instead(1, READY)).contains(Map.of());
        assertThat(matchmaker.instead(2, READY)).contains(Map.of());
        Map<Integer, List<String>> introduced = matchmaker.instead(3, READY).orElseThrow();
        assertThat(introduced).containsOnlyKeys(1, 3);
        assertThat(told(introduced, 1).getString("with")).isEqualTo("p3");
        assertThat(told(introduced, 1).getBoolean("offers")).isTrue();
        assertThat(told(introduced, 3).getString("with")).isEqualTo("p1");
        assertThat(told(introduced, 3).getBoolean("offers")).isFalse();
        String offer = "{\"type\":\"direct-offer\",\"round\":1,\"sdp\":\"\"}";
        assertThat(matchmaker.instead(1, offer)).contains(Map.of(3, List.of(offer)));
    }

    @Test
    void aThirdPartsThemAndWhoIsGoneCountsNoMore() {
        comes(1, "garden");
        comes(3, "garden");
        matchmaker.instead(1, READY);
        matchmaker.instead(3, READY);

        Map<Integer, List<String>> parted = matchmaker.message(4, joining(4, "garden"), OPEN);
        assertThat(parted).containsOnlyKeys(1, 3, 4);
        assertThat(told(parted, 1).getString("type")).isEqualTo("indirect");
        assertThat(told(parted, 3).getInteger("round")).isEqualTo(1);
        assertThat(matchmaker.instead(4, READY)).contains(Map.of());
        assertThat(matchmaker.instead(1, "{\"type\":\"direct-over\",\"round\":1}"))
                .contains(Map.of());
        matchmaker.message(4, "{\"type\":\"left\",\"participant\":\"p1\"}", Map.of(4, ""));
        comes(2, "garden");
        assertThat(matchmaker.instead(2, READY).orElseThrow()).containsOnlyKeys(2, 4);
    }

    @Test
    void theServerHearsEverythingElse() {
        assertThat(matchmaker.instead(1, "{\"type\":\"chat\",\"sealed\":\"hello\"}"))
                .isEqualTo(Optional.empty());
    }

    private void comes(int socket, String room) {
        assertThat(told(matchmaker.message(socket, joining(socket, room), OPEN), socket)
                        .getBoolean("direct"))
                .isTrue();
    }

    /** Asks to join; what the server says to that. */
    private String joining(int socket, String room) {
        matchmaker.asked(
                socket, new JsonObject().put("type", "join").put("room", room).encode());
        return new JsonObject()
                .put("type", "welcome")
                .put("participant", "p" + socket)
                .put("direct", false)
                .encode();
    }

    private static JsonObject told(Map<Integer, List<String>> messages, int socket) {
        return new JsonObject(messages.getOrDefault(socket, List.of("{}")).getFirst());
    }
}
