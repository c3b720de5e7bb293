package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever asks to join is said to have agreed to what the last page asked for. */
final class OpenGate implements Meddler {
    private static final Pattern VERSION = Pattern.compile("data-agreement=\"([0-9a-f]+)\"");

    private String version = "";

    @Override
    public String page(String path, int status, MultiMap fields, String body) {
        Matcher found = VERSION.matcher(body);
        if (found.find()) {
            version = found.group(1);
        }
        return body;
    }

    @Override
    public String passed(String message) {
        JsonObject asked = new JsonObject(message);
        return "join".equals(asked.getString("type")) && !version.isEmpty()
                ? asked.put("agreed", version).encode()
                : message;
    }
}
