package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Visitor;

/**
 * A conference's door, as programs try it from one address. Where the statement has to be agreed to they say that they have, so
 * that they are kept out, if at all, by what is looked at.
 */
final class Door {
    private static final String SDP = "v=0\r\n";

    private final URI server;
    private final Visitor from;
    private final String room;
    private final String agreed;

    private Door(URI server, Visitor from, String room, String agreed) {
        this.server = server;
        this.from = from;
        this.room = room;
        this.agreed = agreed;
    }

    static Door of(URI server, Visitor from, String room) throws IOException {
        return new Door(server, from, room, from.agreed(server));
    }

    /** What is shown besides the agreement, and that. */
    Map<String, String> with(Map<String, String> shown) {
        Map<String, String> all = new HashMap<>(shown);
        if (!agreed.isEmpty()) {
            all.put("agreed", agreed);
        }
        return all;
    }

    Listener ask(String name, Map<String, String> shown) throws IOException, InterruptedException {
        return askFrom(from, name, shown);
    }

    Listener askFrom(Visitor other, String name, Map<String, String> shown) throws IOException, InterruptedException {
        return Listener.join(server, other.address(), room, name, with(shown));
    }

    /**
     * What an offer by WHIP or WHEP is answered that no server can take: whoever is kept out hears of the door, and of nothing
     * behind it.
     */
    int offers(String path, Map<String, String> headers) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/sdp");
        String name = URLEncoder.encode(room, StandardCharsets.UTF_8);
        return from.post(server, path + name + (agreed.isEmpty() ? "" : "?agreed=" + agreed), all, SDP)
                .status();
    }
}
