package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a page has begun since it was opened.
 *
 * @param sockets lines to a server
 * @param devices requests for microphone, camera or screen
 * @param connections for media
 */
public record Begun(int sockets, int devices, int connections) {
    static Begun of(JsonNode told) {
        return new Begun(
                told.path("sockets").asInt(),
                told.path("devices").asInt(),
                told.path("connections").asInt());
    }

    public boolean nothing() {
        return sockets + devices + connections == 0;
    }
}
