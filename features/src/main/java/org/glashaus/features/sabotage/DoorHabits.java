package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a broken server does to those who come to its door, and to those who are lost. */
final class DoorHabits {
    private DoorHabits() {}

    /** A name that once had a password asks for it for ever. */
    static final class LastingPasswords implements Meddler {
        private final Map<String, String> passwords = new HashMap<>();
        private final Set<Integer> keptOut = new HashSet<>();

        @Override
        public void asked(int from, String message) {
            JsonObject asked = new JsonObject(message);
            if (!"join".equals(asked.getString("type"))) {
                return;
            }
            String room = asked.getString("room");
            String shown = asked.getString("password", "");
            if (asked.containsKey("login")) {
                if (!shown.isEmpty()) {
                    passwords.putIfAbsent(room, shown);
                }
            } else if (shown.equals(passwords.getOrDefault(room, shown))) {
                keptOut.remove(from);
            } else {
                keptOut.add(from);
            }
        }

        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            boolean stays = keptOut.contains(to) && "welcome".equals(new JsonObject(message).getString("type"));
            return Map.of(
                    to, List.of(stays ? new JsonObject().put("type", "waiting").encode() : message));
        }
    }

    /** Who is lost without a goodbye stays. */
    static final class LingeringStays implements Meddler {
        @Override
        public boolean keepsTheLost() {
            return true;
        }
    }

    /** What somebody fills in to log in is noted. */
    record NotedLogins(Consumer<byte[]> notes) implements Meddler {
        @Override
        public String form(String path, String body) {
            if (path.equals("/login") && !body.isEmpty()) {
                notes.accept((body + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return body;
        }
    }
}
