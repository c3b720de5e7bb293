package org.glashaus.conference.room;

import java.util.Optional;
import org.glashaus.conference.log.StayLog;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.udp.Seat;

/** Somebody in a room, for one stay. */
public final class Participant {
    private final ParticipantId id;
    private final Introduction introduction;
    private final Room room;
    private final Attendee attendee;
    private final Seat seat;
    private final StayLog log;
    private Optional<SealedText> sealedName = Optional.empty();
    private Switches switches = Switches.OFF;
    private boolean connectsDirectly;

    Participant(ParticipantId id, Introduction introduction, Room room, Attendee attendee, Seat seat, StayLog log) {
        this.id = id;
        this.introduction = introduction;
        this.room = room;
        this.attendee = attendee;
        this.seat = seat;
        this.log = log;
    }

    public ParticipantId id() {
        return id;
    }

    public Introduction introduction() {
        return introduction;
    }

    /** Empty until they have said it, and for good where their name is in clear. */
    public Optional<SealedText> sealedName() {
        return sealedName;
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

    /** False where they have come with a name in clear, and so with no key to seal one. */
    public boolean isCalled(SealedText name) {
        if (!seals()) {
            return false;
        }
        // Said again by a page that is back: nothing new to the others. Whether another one is the same name nobody
        // here can tell.
        if (!sealedName.equals(Optional.of(name))) {
            sealedName = Optional.of(name);
            room.tellOthers(this, new RoomEvent.Named(this, name));
        }
        return true;
    }

    /** False where they have come with a name in clear: whatever it is, it was sealed with no key of this room. */
    public boolean says(SealedText text) {
        if (!seals()) {
            return false;
        }
        room.said(this, text);
        return true;
    }

    /**
     * Asks somebody for the room's keys, or hands them over; to somebody who is gone it is lost. False where either has come with
     * a name in clear.
     */
    public boolean sendsKeys(ParticipantId to, Optional<SealedText> keys) {
        Optional<Participant> other = room.find(to);
        if (!seals() || other.filter(one -> !one.seals()).isPresent()) {
            return false;
        }
        other.filter(one -> one != this).ifPresent(one -> one.tell(new RoomEvent.Keys(id, keys)));
        return true;
    }

    private boolean seals() {
        return introduction instanceof Introduction.Sealed;
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
