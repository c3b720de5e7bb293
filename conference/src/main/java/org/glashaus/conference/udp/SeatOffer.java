package org.glashaus.conference.udp;

import java.util.List;
import org.glashaus.media.Source;

/** {@link org.glashaus.media.SubscriptionOffer} in terms of seats. */
public record SeatOffer(int revision, String sdp, List<Carried> streams) {

    public SeatOffer {
        streams = List.copyOf(streams);
    }

    public record Carried(String mid, Seat seat, Source source) {}
}
