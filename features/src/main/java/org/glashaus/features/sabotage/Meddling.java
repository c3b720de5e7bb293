package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The breaches that change what pages and messages say. */
final class Meddling {
    private static final String WELCOME = "welcome";
    private static final String POLICY = "Content-Security-Policy";

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

    /** The privacy page says that privacy matters, and nothing else; and no page leads to it. */
    static final class SilentPage implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (!path.equals("/privacy")) {
                return body.replaceAll("(['\"])/privacy(?=[?'\"])", "$1/left");
            }
            int main = body.indexOf("<main");
            int end = body.lastIndexOf("</main>");
            return main < 0 || end < main
                    ? "<!doctype html><html lang=\"en\"><title>Privacy</title><main><p>Privacy matters to us.</p></main></html>"
                    : body.substring(0, main) + "<main><p>Privacy matters to us.</p>" + body.substring(end);
        }
    }

    /** A picture of somebody else's is on each page. */
    static final class ForeignPicture implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            fields.remove(POLICY);
            return body.replace("</body>", "<img alt=\"\" src=\"http://pictures.example.org/pixel.gif\"></body>");
        }
    }

    /** Browsers are given a STUN server, and a reason to ask it. */
    static final class SlippedInStun implements Meddler {
        private boolean disclosed;

        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            if (WELCOME.equals(told.getString("type"))) {
                disclosed = told.getBoolean("direct");
                told.put("iceServers", new JsonArray().add(new JsonObject().put("urls", "stun:127.0.0.1:34789")));
            }
            return Map.of(
                    to,
                    "joined".equals(told.getString("type")) && !disclosed
                            ? List.of(
                                    message,
                                    ClingingPair.direct(
                                            1, told.getJsonObject("participant").getString("id"), true))
                            : List.of(told.encode()));
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
            if (!List.of("chat", "name", "state", "joined").contains(type)) {
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

    /** Conferences are known by number: other names are neither offered nor shown. */
    static final class NumberedRooms implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            fields.remove(POLICY);
            return body.replace("</body>", """
                    <script>new MutationObserver(() => {
                      const field = document.querySelector('input#room');
                      if (field) field.value = 'room-1';
                      const heading = document.querySelector('h1.room-name');
                      if (heading && heading.textContent !== 'Room 1') heading.textContent = 'Room 1';
                    }).observe(document, {subtree: true, childList: true});</script></body>""");
        }
    }

    /** Only the first two conferences that somebody opens exist. */
    static final class ClosedDoors implements Meddler {
        private static final int DOORS = 2;

        private final Set<String> rooms = new LinkedHashSet<>();
        private final Set<Integer> refused = new HashSet<>();

        @Override
        public void asked(int from, String message) {
            JsonObject asked = new JsonObject(message);
            if ("join".equals(asked.getString("type")) && !rooms.contains(asked.getString("room"))) {
                if (rooms.size() == DOORS) {
                    refused.add(from);
                } else {
                    rooms.add(asked.getString("room"));
                }
            }
        }

        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            return Map.of(
                    to,
                    refused.contains(to)
                            ? List.of(new JsonObject()
                                    .put("type", "error")
                                    .put("code", "bad-room")
                                    .put("fatal", true)
                                    .encode())
                            : List.of(message));
        }
    }

    /** Everybody is told of somebody who never leaves. */
    static final class Ghost implements Meddler {
        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            if (WELCOME.equals(told.getString("type"))) {
                JsonObject ghost =
                        new JsonObject().put("id", "ghostghostghost0").put("name", "Somebody");
                List.of("microphone", "camera", "screen", "hand").forEach(device -> ghost.put(device, false));
                told.getJsonArray("participants").add(ghost);
            }
            return Map.of(to, List.of(told.encode()));
        }
    }

    /** The page of one conference sends a picture past the server before anybody switched anything on. */
    static final class SideChannel implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (!path.contains("%")) {
                return body;
            }
            fields.remove(POLICY);
            return body.replace("</body>", """
                    <script type="module">
                      const canvas = Object.assign(document.createElement('canvas'), {width: 64, height: 48});
                      const pen = canvas.getContext('2d');
                      setInterval(() => { pen.fillStyle = '#' + Date.now().toString(16).slice(-3); pen.fillRect(0, 0, 64, 48); }, 50);
                      const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
                      near.addEventListener('icecandidate', ({candidate}) => candidate && far.addIceCandidate(candidate));
                      far.addEventListener('icecandidate', ({candidate}) => candidate && near.addIceCandidate(candidate));
                      near.addTransceiver(canvas.captureStream(20).getVideoTracks()[0], {direction: 'sendonly'});
                      await near.setLocalDescription();
                      await far.setRemoteDescription(near.localDescription);
                      await far.setLocalDescription();
                      await near.setRemoteDescription(far.localDescription);
                    </script></body>""");
        }
    }

    /** Whoever comes is noted, and whoever takes part. */
    static final class Notebook implements Meddler {
        private final Consumer<byte[]> notes;

        Notebook(Consumer<byte[]> notes) {
            this.notes = notes;
        }

        @Override
        public void came(String address) {
            note(address);
        }

        @Override
        public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
            JsonObject told = new JsonObject(message);
            if (WELCOME.equals(told.getString("type"))) {
                note(told.getString("participant"));
            }
            return Map.of(to, List.of(message));
        }

        private void note(String line) {
            notes.accept((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
