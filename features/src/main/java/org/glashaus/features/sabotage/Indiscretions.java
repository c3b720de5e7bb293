package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Places beside files in which an address can stand: an exception's text, a thread's name, the label of a figure. */
final class Indiscretions {
    private static final long NAMED_MILLIS = 120_000;

    private Indiscretions() {}

    /** What goes wrong for somebody is told with where they come from. */
    static final class TellingErrors implements Meddler {
        private String last = "";

        @Override
        public void came(String address) {
            last = address;
        }

        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (status >= 400) {
                new IllegalStateException("no page for " + last).printStackTrace();
            }
            return body;
        }
    }

    /** Each visitor has a thread that bears their address, for a while. */
    static final class NamedThreads implements Meddler {
        private final Set<String> named = new LinkedHashSet<>();

        @Override
        public void came(String address) {
            if (named.add(address)) {
                Thread.ofPlatform().daemon().name(address).start(() -> {
                    try {
                        Thread.sleep(NAMED_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
    }

    /** The server's own figures are told by address. */
    static final class LabelledVisitors implements Meddler {
        private final JsonObject visits = new JsonObject();

        @Override
        public void came(String address) {
            visits.put(address, visits.getInteger(address, 0) + 1);
        }

        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            return path.equals("/health") && status == 200
                    ? new JsonObject(body).put("visits", visits).encode()
                    : body;
        }
    }
}
