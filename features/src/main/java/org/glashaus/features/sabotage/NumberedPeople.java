package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Participants have numbers, one after the other, and nobody is told what anybody is called. The numbers stand wherever identifiers
 * did, both ways: what browsers seal is bound to them, and would not open otherwise.
 */
final class NumberedPeople implements Meddler {
    private static final Pattern IDENTIFIER = Pattern.compile("\"(?:participant|id)\":\"([A-Za-z0-9_-]{16})\"");

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> identifiers = new HashMap<>();

    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        JsonObject told = new JsonObject(message);
        String type = told.getString("type");
        if ("name".equals(type)) {
            return Map.of(to, List.of());
        }
        if ("welcome".equals(type)) {
            told.getJsonArray("participants").forEach(each -> ((JsonObject) each).remove("sealed"));
        }
        if ("joined".equals(type)) {
            told.getJsonObject("participant").remove("sealed");
        }
        return Map.of(to, List.of(numbered(told.encode())));
    }

    private String numbered(String message) {
        Matcher found = IDENTIFIER.matcher(message);
        while (found.find()) {
            String identifier = found.group(1);
            if (!numbers.containsKey(identifier)) {
                String number = String.valueOf(numbers.size() + 1);
                numbers.put(identifier, number);
                identifiers.put(number, identifier);
            }
        }
        String all = message;
        for (Map.Entry<String, String> each : numbers.entrySet()) {
            all = all.replace("\"" + each.getKey() + "\"", "\"" + each.getValue() + "\"");
        }
        return all;
    }

    @Override
    public String passed(String message) {
        JsonObject asked = new JsonObject(message);
        return "key".equals(asked.getString("type"))
                ? asked.put("to", identifiers.getOrDefault(asked.getString("to"), asked.getString("to")))
                        .encode()
                : message;
    }
}
