package org.glashaus.conference.udp;

import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;

/** What the media core tells of one participant. Called on the conference's thread. */
public interface SeatEvents {
    void connected(Leg leg);

    void lost(Leg leg, LossReason reason);

    /** {@link Seat#subscription} would now give a newer offer. */
    void subscriptionChanged();
}
