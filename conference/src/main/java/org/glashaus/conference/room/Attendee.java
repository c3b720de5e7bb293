package org.glashaus.conference.room;

import org.glashaus.conference.udp.SeatEvents;

/** Whoever stands behind a participant: a browser's socket, or a WHIP session that only sends media. */
public interface Attendee extends SeatEvents {
    void tell(RoomEvent event);
}
