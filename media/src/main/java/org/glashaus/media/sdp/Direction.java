package org.glashaus.media.sdp;

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
