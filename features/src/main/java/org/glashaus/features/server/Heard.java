package org.glashaus.features.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A message of the server, and when it came.
 *
 * @param type what it calls itself; empty if it does not
 * @param text as it came
 * @param message the same, taken apart
 */
public record Heard(Instant at, String type, String text, JsonNode message) {

    static Heard now(String text) {
        JsonNode message = Listener.read(text);
        return new Heard(Instant.now(), message.path("type").asText(""), text, message);
    }

    /** The same as who has the room's key reads it. */
    Heard opened(JsonNode clear) {
        return clear.equals(message) ? this : new Heard(at, type, clear.toString(), clear);
    }

    @Override
    public String toString() {
        return "message " + type;
    }
}
