package org.glashaus.conference.room;

import org.glashaus.conference.log.StayLog;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.udp.Seat;

/** Somebody in a room, for one stay. */
public final class Participant {
    private final ParticipantId id;
    private final DisplayName name;
    private final Room room;
    private final Attendee attendee;
    private final Seat seat;
    private final StayLog log;
    private Switches switches = Switches.OFF;
    private boolean connectsDirectly;

    Participant(ParticipantId id, DisplayName name, Room room, Attendee attendee, Seat seat, StayLog log) {
        this.id = id;
        this.name = name;
        this.room = room;
        this.attendee = attendee;
        this.seat = seat;
        this.log = log;
    }

    public ParticipantId id() {
        return id;
    }

    public DisplayName name() {
        return name;
    }

    public Room room() {
        return room;
    }

    public Seat seat() {
        return seat;
    }

    /** Where their line's ups and downs are told of. */
    public StayLog log() {
        return log;
    }

    public Switches switches() {
        return switches;
    }

    public void switched(Switches now) {
        switches = now;
        room.tellOthers(this, new RoomEvent.Switched(this));
    }

    public void says(String text) {
        room.said(this, text);
    }

    /** They can connect to another participant directly. False where nobody may. */
    public boolean readyForDirect() {
        connectsDirectly = true;
        return room.pairing().ready(this);
    }

    boolean connectsDirectly() {
        return connectsDirectly;
    }

    /** For the one to whom they may connect directly; false if there is none, or it is more than two have to say. */
    public boolean tellsOther(DirectMessage message) {
        return room.pairing().pass(this, message) != Pairing.Passing.REFUSED;
    }

    /** Calling it again does nothing. */
    public void leave() {
        room.leave(this);
    }

    void tell(RoomEvent event) {
        attendee.tell(event);
    }

    @Override
    public String toString() {
        return "Participant(redacted)";
    }
}
