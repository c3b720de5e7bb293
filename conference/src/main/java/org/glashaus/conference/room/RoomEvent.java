package org.glashaus.conference.room;

import java.util.Optional;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.SealedText;

/** What the people in a room are told. */
public sealed interface RoomEvent {
    record Joined(Participant participant) implements RoomEvent {}

    record Left(ParticipantId participant) implements RoomEvent {}

    /** Somebody who came with a key says their name. */
    record Named(Participant participant, SealedText name) implements RoomEvent {}

    /** Somebody asks this one for the room's keys, or hands them over. */
    record Keys(ParticipantId from, Optional<SealedText> keys) implements RoomEvent {}

    record Switched(Participant participant) implements RoomEvent {}

    record Said(ChatMessage message) implements RoomEvent {}

    /** The two who are alone may connect directly. */
    record Direct(ParticipantId with, int round, boolean offers) implements RoomEvent {}

    /** Nobody may, or no longer. */
    record Indirect(int round) implements RoomEvent {}

    /** What the other one says, to whom one may connect directly. */
    record Passed(DirectMessage message) implements RoomEvent {}
}
