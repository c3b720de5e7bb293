package org.glashaus.conference.room;

import java.time.Instant;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ParticipantId;

/** One chat message; it lives as long as its room. */
public record ChatMessage(ParticipantId from, DisplayName name, String text, Instant at) {
    @Override
    public String toString() {
        return "ChatMessage(redacted)";
    }
}
