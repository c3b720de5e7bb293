package org.glashaus.conference.room;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.log.RoomLog;
import org.glashaus.conference.log.StayLog;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.media.RandomSource;

/** The rooms that somebody is in. */
public final class Rooms {
    private final MediaLoop media;
    private final RandomSource random;
    private final InstantSource clock;
    private final ConferenceLog log;
    private final Map<RoomName, Open> rooms = new HashMap<>();
    private int lastNumber;
    private long entered;

    /** The media core knows a room by a number only. */
    private record Open(Room room, int number, RoomLog log) {}

    public Rooms(MediaLoop media, RandomSource random, InstantSource clock, ConferenceLog log) {
        this.log = log;
        this.media = media;
        this.random = random;
        this.clock = clock;
    }

    /** The participant whom the attendee is from now on; empty if the room is full. */
    public Optional<Participant> enter(RoomName roomName, DisplayName name, Attendee attendee) {
        Open open = rooms.computeIfAbsent(roomName, this::open);
        if (open.room.isFull()) {
            open.log.refusedFull();
            return Optional.empty();
        }
        StayLog stay = open.log.joined();
        Participant participant = new Participant(
                ParticipantId.random(random),
                name,
                open.room,
                attendee,
                media.join(open.number, stay.diagnosed(stay.beside(attendee))),
                stay);
        open.room.add(participant);
        entered++;
        return Optional.of(participant);
    }

    private Open open(RoomName name) {
        RoomLog opened = log.opened();
        Room room = new Room(clock, () -> {
            rooms.remove(name);
            opened.closed();
        });
        return new Open(room, ++lastNumber, opened);
    }

    /** Whether somebody is in it; for the one who decides on newcomers only. */
    public boolean isOpen(RoomName roomName) {
        return rooms.containsKey(roomName);
    }

    public int size() {
        return rooms.size();
    }

    public long entered() {
        return entered;
    }
}
