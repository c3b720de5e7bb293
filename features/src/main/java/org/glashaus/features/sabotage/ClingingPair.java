package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Two stay connected directly, whoever comes. */
final class ClingingPair implements Meddler {
    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        return "indirect".equals(new JsonObject(message).getString("type")) ? Map.of() : Map.of(to, List.of(message));
    }

    /** Says to a browser that it may. */
    static String direct(int round, String with, boolean offers) {
        return new JsonObject()
                .put("type", "direct")
                .put("round", round)
                .put("with", with)
                .put("offers", offers)
                .encode();
    }
}
