package org.glashaus.conference.udp;

import java.util.OptionalInt;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;

/** What the media core tells of one participant. Called on the conference's thread. */
public interface SeatEvents {
    /** A path stands; see the media door's event of this name. */
    default void checked(Leg leg) {}

    /** Before {@link #lost}; see the media door's event of this name. */
    default void handshakeFailed(Leg leg, OptionalInt alert) {}

    void connected(Leg leg);

    void lost(Leg leg, LossReason reason);

    /** A connection is over in whatever way, also of who has left; see the media door's event of this name. */
    default void ended(Leg leg, long packets, long lost) {}

    /** {@link Seat#subscription} would now give a newer offer. */
    void subscriptionChanged();
}
