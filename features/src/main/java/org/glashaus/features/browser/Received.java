package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A stream that arrives at a page.
 *
 * @param stream tells it apart from the others
 * @param audioEnergy as getStats counts it up (W3C webrtc-stats, totalAudioEnergy)
 */
public record Received(String stream, boolean picture, long packets, long framesDecoded, double audioEnergy) {
    static Received of(JsonNode told) {
        return new Received(
                told.path("stream").asText(),
                "video".equals(told.path("kind").asText()),
                told.path("packets").asLong(),
                told.path("framesDecoded").asLong(),
                told.path("audioEnergy").asDouble());
    }

    /** Whether more of it was decoded, or heard, than then. */
    boolean grownSince(Received then) {
        return picture ? framesDecoded > then.framesDecoded : audioEnergy > then.audioEnergy;
    }
}
