package org.glashaus.conference.room;

import java.time.Instant;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.SealedText;

/** One chat message with its author's name, both sealed; it lives as long as its room. */
public record ChatMessage(ParticipantId from, SealedText sealed, Instant at) {
    @Override
    public String toString() {
        return "ChatMessage(redacted)";
    }
}
