package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A connection of a page's, for media.
 *
 * @param iceServers that it was told to ask
 * @param description what the other end offered or answered (SDP)
 * @param local and {@code remote} ends, address and port, of the pairs on which something was sent
 * @param candidates every end that it was told of
 * @param sent media packets
 */
public record Connection(
        List<String> iceServers,
        String description,
        List<String> local,
        List<String> remote,
        List<String> candidates,
        long sent) {

    public Connection {
        iceServers = List.copyOf(iceServers);
        local = List.copyOf(local);
        remote = List.copyOf(remote);
        candidates = List.copyOf(candidates);
    }

    static Connection of(JsonNode told) {
        return new Connection(
                Json.texts(told.path("iceServers")),
                told.path("description").asText(),
                Json.texts(told.path("local")),
                Json.texts(told.path("remote")),
                Json.texts(told.path("candidates")),
                told.path("sent").asLong());
    }
}
