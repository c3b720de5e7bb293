package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;

/** Whoever joins joins the conference that was opened first, whatever its name. */
final class OneRoom implements Meddler {
    private String first = "";

    @Override
    public String passed(String message) {
        JsonObject asked = new JsonObject(message);
        if (!"join".equals(asked.getString("type"))) {
            return message;
        }
        if (first.isEmpty()) {
            first = asked.getString("room");
        }
        return asked.put("room", first).encode();
    }
}
