package org.glashaus.conference.signalling;

import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.admission.Shown;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.RoomName;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.room.DirectMessage;
import org.glashaus.conference.room.Introduction;
import org.glashaus.conference.room.Switches;
import org.glashaus.media.Source;

/** What a client can say, validated. */
sealed interface ClientMessage {
    /** @param agreed the version of the statement that was agreed to, where one has to be */
    record Join(
            RoomName room,
            Introduction introduction,
            Optional<ResumeToken> resume,
            Optional<String> agreed,
            Shown shown)
            implements ClientMessage {}

    record Publish(String sdp, Map<String, Source> sources) implements ClientMessage {}

    record Subscribed(int revision, String sdp) implements ClientMessage {}

    /** Asks for another subscribing connection. */
    record Resubscribe() implements ClientMessage {}

    record State(Switches switches) implements ClientMessage {}

    /** The client can connect to another participant directly. */
    record DirectReady() implements ClientMessage {}

    /** For the other participant, to whom they may connect directly. */
    record Direct(DirectMessage message) implements ClientMessage {}

    record Name(SealedText sealed) implements ClientMessage {}

    record Chat(SealedText sealed) implements ClientMessage {}

    /** Asks another participant for the room's keys, or hands them over. */
    record Keys(ParticipantId to, Optional<SealedText> sealed) implements ClientMessage {}

    /** Asks for a sign of life: a page cannot see the pings of RFC 6455. */
    record Ping() implements ClientMessage {}

    record Leave() implements ClientMessage {}
}
