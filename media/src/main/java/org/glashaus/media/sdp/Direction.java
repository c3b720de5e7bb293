package org.glashaus.media.sdp;

import java.util.Arrays;
import java.util.Optional;

/** RFC 8866 §6.7, seen from who wrote the description. */
enum Direction {
    SENDRECV("sendrecv", true, true),
    SENDONLY("sendonly", true, false),
    RECVONLY("recvonly", false, true),
    INACTIVE("inactive", false, false);

    private final String attribute;
    private final boolean sends;
    private final boolean receives;

    Direction(String attribute, boolean sends, boolean receives) {
        this.attribute = attribute;
        this.sends = sends;
        this.receives = receives;
    }

    static Optional<Direction> of(String attribute) {
        return Arrays.stream(values())
                .filter(direction -> direction.attribute.equals(attribute))
                .findFirst();
    }

    String attribute() {
        return attribute;
    }

    boolean sends() {
        return sends;
    }

    boolean receives() {
        return receives;
    }
}
