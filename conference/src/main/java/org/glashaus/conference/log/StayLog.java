package org.glashaus.conference.log;

import org.glashaus.conference.diagnosis.Trace;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.udp.SeatEvents;

/** One participant's stay. */
public final class StayLog {
    private final ConferenceLog conference;
    private final RoomLog room;
    private final Trace trace;
    private final long begunNanos = System.nanoTime();

    StayLog(ConferenceLog conference, RoomLog room) {
        this.conference = conference;
        this.room = room;
        this.trace = conference.recorder().trace();
    }

    /** The attendee is told as before, and the journal besides, if it has such a log. */
    public SeatEvents beside(SeatEvents attendee) {
        return conference.keepsMedia() ? new MediaLog(attendee, conference.journal(), room.hash()) : attendee;
    }

    /** The same for a diagnosis, which may begin at any time. */
    public SeatEvents diagnosed(SeatEvents seat) {
        return trace.beside(seat);
    }

    public Trace trace() {
        return trace;
    }

    /** The line is gone without a goodbye. */
    public void lost() {
        room.step(Step.LOST);
    }

    public void resumed() {
        room.step(Step.RESUMED);
    }

    public void refusedMessage() {
        conference.refused(Step.REFUSED_MESSAGE, room.hash());
    }

    public void left() {
        conference.usage().stayed(ConferenceLog.since(begunNanos));
        room.step(Step.LEFT);
    }
}
