package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.glashaus.features.browser.Json;
import org.glashaus.features.server.Visitor;

/** What the server tells its own machine of itself. */
public final class Health {
    private Health() {}

    /** How many conferences it counts. */
    public static int conferences(URI server) throws IOException {
        return of(server).path("rooms").asInt(-1);
    }

    public static JsonNode of(URI server) throws IOException {
        return Json.read(Visitor.local().get(server, "/health", Map.of()).body());
    }
}
