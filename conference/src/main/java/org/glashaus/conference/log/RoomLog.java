package org.glashaus.conference.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.journal.RoomHash;
import org.glashaus.conference.limits.Limits;

/**
 * One conference. Its identifier and those of its participants are drawn for the journal alone: nobody is ever told
 * them, so nothing links them to a name, and they are not the hash under which its steps are written.
 */
public final class RoomLog {
    private final ConferenceLog conference;
    private final Optional<RoomHash> hash;
    private final List<Number> identifiers = new ArrayList<>();

    private record Number(Identifier.Sort sort, long high, long low) {
        @Override
        public String toString() {
            return "Number(redacted)";
        }
    }

    RoomLog(ConferenceLog conference, Optional<RoomHash> hash) {
        this.conference = conference;
        this.hash = hash;
        draw(Identifier.Sort.CONFERENCE);
    }

    private void draw(Identifier.Sort sort) {
        if (conference.keeps(sort) && identifiers.size() < Limits.IDENTIFIERS_PER_CONFERENCE) {
            byte[] octets = new byte[2 * Long.BYTES];
            conference.random().fill(octets);
            ByteBuffer drawn = ByteBuffer.wrap(octets);
            identifiers.add(new Number(sort, drawn.getLong(), drawn.getLong()));
        }
    }

    /** Somebody is in. */
    public StayLog joined() {
        draw(Identifier.Sort.PARTICIPANT);
        conference.usage().participant();
        step(Step.JOINED);
        return new StayLog(conference, this);
    }

    public void refusedFull() {
        conference.refused(Step.REFUSED_FULL, hash);
    }

    /** The last one has left. */
    public void closed() {
        step(Step.CLOSED);
        Instant end = conference.clock().instant();
        identifiers.forEach(one -> conference.journal().identifier(end, one.sort(), one.high(), one.low()));
        identifiers.clear();
    }

    void step(Step step) {
        conference.step(step, hash);
    }

    Optional<RoomHash> hash() {
        return hash;
    }
}
