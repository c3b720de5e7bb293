package org.glashaus.conference.room;

import org.glashaus.conference.personal.ParticipantId;

/** What the people in a room are told. */
public sealed interface RoomEvent {
    record Joined(Participant participant) implements RoomEvent {}

    record Left(ParticipantId participant) implements RoomEvent {}

    record Switched(Participant participant) implements RoomEvent {}

    record Said(ChatMessage message) implements RoomEvent {}
}
