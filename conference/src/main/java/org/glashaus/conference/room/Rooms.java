package org.glashaus.conference.room;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.log.RoomLog;
import org.glashaus.conference.log.StayLog;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.DirectConnections;

/** The rooms that somebody is in. */
public final class Rooms {
    private final MediaLoop media;
    private final RandomSource random;
    private final InstantSource clock;
    private final ConferenceLog log;
    private final Optional<DirectConnections> direct;
    private final Map<RoomName, Open> rooms = new HashMap<>();
    private final Runnable whenLeft;
    private int lastNumber;
    private long entered;

    /** The media core knows a room by a number only. */
    private record Open(Room room, int number, RoomLog log, Optional<RoomLock> lock) {}

    /** @param whenLeft is told of each who leaves, once nothing of them is in the room any more */
    public Rooms(
            MediaLoop media,
            RandomSource random,
            InstantSource clock,
            ConferenceLog log,
            Optional<DirectConnections> direct,
            Runnable whenLeft) {
        this.direct = direct;
        this.log = log;
        this.media = media;
        this.random = random;
        this.whenLeft = whenLeft;
        this.clock = clock;
    }

    /** The same for a room that has no password, and gets none. */
    public Optional<Participant> enter(RoomName roomName, Introduction introduction, Attendee attendee) {
        return enter(roomName, introduction, attendee, Optional.empty());
    }

    /**
     * The participant whom the attendee is from now on; empty if the room is full.
     *
     * @param password what the room is locked with if the attendee opens it
     */
    public Optional<Participant> enter(
            RoomName roomName, Introduction introduction, Attendee attendee, Optional<RoomPassword> password) {
        Open open = rooms.computeIfAbsent(roomName, absent -> open(absent, password));
        if (open.room.isFull()) {
            open.log.refusedFull();
            return Optional.empty();
        }
        StayLog stay = open.log.joined();
        Participant participant = new Participant(
                ParticipantId.random(random),
                introduction,
                open.room,
                attendee,
                media.join(open.number, stay.diagnosed(stay.beside(attendee))),
                stay);
        open.room.add(participant);
        entered++;
        return Optional.of(participant);
    }

    private Open open(RoomName name, Optional<RoomPassword> password) {
        RoomLog opened = log.opened();
        Optional<RoomLock> lock = password.map(given -> RoomLock.of(given, random));
        Room room = new Room(
                clock,
                direct,
                () -> {
                    rooms.remove(name);
                    lock.ifPresent(RoomLock::wipe);
                    opened.closed();
                },
                whenLeft);
        return new Open(room, ++lastNumber, opened, lock);
    }

    /** Whether somebody is in it; for the one who decides on newcomers only. */
    public boolean isOpen(RoomName roomName) {
        return rooms.containsKey(roomName);
    }

    /** What it is locked with; for the one who decides on newcomers only. */
    public Optional<RoomLock> lock(RoomName roomName) {
        return Optional.ofNullable(rooms.get(roomName)).flatMap(Open::lock);
    }

    public int size() {
        return rooms.size();
    }

    public long entered() {
        return entered;
    }
}
