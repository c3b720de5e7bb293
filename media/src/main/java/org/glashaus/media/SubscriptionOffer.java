package org.glashaus.media;

import java.util.List;

/**
 * The server's offer for a participant's subscribing connection.
 *
 * @param revision counts up from 1 with each offer
 * @param sdp the offer, RFC 8866
 * @param streams which section carries whose stream
 */
public record SubscriptionOffer(int revision, String sdp, List<Carried> streams) {

    public SubscriptionOffer {
        streams = List.copyOf(streams);
    }

    /** Section {@code mid} carries {@code source} of {@code participant}. */
    public record Carried(String mid, int participant, Source source) {}
}
