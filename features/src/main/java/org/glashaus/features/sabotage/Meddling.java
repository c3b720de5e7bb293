package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The breaches that change what pages and messages say. */
final class Meddling {
    private static final String WELCOME = "welcome";

    private Meddling() {}

    /** The page for a mistake leaves a cookie. */
    static final class CookieOnMistakes implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (status >= 400) {
                fields.add("Set-Cookie", "visit=1; Path=/; Max-Age=86400; Secure; HttpOnly");
            }
            return body;
        }
    }

    /** The privacy page keeps silent of every promise. */
    static final class SilentPage implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            return path.equals("/privacy")
                    ? body.replaceAll("data-(claim|law|addendum)=", "data-was=").replace("id=\"history\"", "")
                    : body;
        }
    }

    /** No page leads to the privacy page any more, and a picture of somebody else's is on each. */
    static final class ForeignPicture implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            fields.remove("Content-Security-Policy");
            return body.replace("</body>", "<img alt=\"\" src=\"http://pictures.example.org/pixel.gif\"></body>");
        }
    }

    /** Browsers are given a STUN server. */
    static final class SlippedInStun implements Meddler {
        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            if (WELCOME.equals(told.getString("type"))) {
                told.put("iceServers", new JsonArray().add(new JsonObject().put("urls", "stun:127.0.0.1:34789")));
            }
            return Map.of(to, List.of(told.encode()));
        }
    }

    /** Whoever is told of a participant is told where from. */
    static final class AddressInTheRoster implements Meddler {
        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            return Map.of(
                    to,
                    List.of(told.put("from", String.join(" ", sockets.values())).encode()));
        }
    }

    /** What is said in one conference is told to all. */
    static final class CrossedRooms implements Meddler {
        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            String type = new JsonObject(message).getString("type");
            if (!List.of("chat", "state", "joined").contains(type)) {
                return Map.of(to, List.of(message));
            }
            Map<Integer, List<String>> all = new LinkedHashMap<>();
            sockets.keySet().forEach(socket -> all.put(socket, List.of(message)));
            return all;
        }
    }

    /** A conference remembers what was written in the last one. */
    static final class LongMemory implements Meddler {
        private final List<JsonObject> remembered = new ArrayList<>();

        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            if ("chat".equals(told.getString("type"))) {
                remembered.add(told.copy());
            }
            if (WELCOME.equals(told.getString("type"))) {
                JsonArray chat = new JsonArray();
                remembered.forEach(each -> chat.add(each.copy()));
                told.put("chat", chat);
            }
            return Map.of(to, List.of(told.encode()));
        }
    }

    /** Every page asks for an account. */
    static final class AccountWall implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            return body.replace("</body>", "<form><input type=\"password\" aria-label=\"Password\"></form></body>");
        }
    }
}
