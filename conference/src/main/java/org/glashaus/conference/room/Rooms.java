package org.glashaus.conference.room;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Map<RoomName, Open> rooms = new HashMap<>();
    private int lastNumber;
    private long entered;

    /** The media core knows a room by a number only. */
    private record Open(Room room, int number) {}

    public Rooms(MediaLoop media, RandomSource random, InstantSource clock) {
        this.media = media;
        this.random = random;
        this.clock = clock;
    }

    /** The participant whom the attendee is from now on; empty if the room is full. */
    public Optional<Participant> enter(RoomName roomName, DisplayName name, Attendee attendee) {
        Open open = rooms.computeIfAbsent(
                roomName, absent -> new Open(new Room(clock, () -> rooms.remove(roomName)), ++lastNumber));
        if (open.room.isFull()) {
            return Optional.empty();
        }
        Participant participant = new Participant(
                ParticipantId.random(random), name, open.room, attendee, media.join(open.number, attendee));
        open.room.add(participant);
        entered++;
        return Optional.of(participant);
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
