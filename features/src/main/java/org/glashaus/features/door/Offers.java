package org.glashaus.features.door;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.glashaus.features.server.Visitor;

/** Offers by WHIP and WHEP that no server can answer: whoever is kept out hears of the door, and of nothing behind it. */
final class Offers {
    private static final String SDP = "v=0\r\n";

    private Offers() {}

    static int status(Visitor from, URI server, String path, Map<String, String> headers) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/sdp");
        return from.post(server, path, all, SDP).status();
    }
}
