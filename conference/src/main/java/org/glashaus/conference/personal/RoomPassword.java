package org.glashaus.conference.personal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;

/** The password of a room in Unicode NFC, as somebody at the door typed it. */
public final class RoomPassword {
    private final String value;

    private RoomPassword(String value) {
        this.value = value;
    }

    /** Empty if no room can have it. */
    public static Optional<RoomPassword> of(String text) {
        return CanonicalText.of(text, Limits.ROOM_PASSWORD_CHARACTERS)
                .filter(canonical -> canonical.codePointCount(0, canonical.length()) >= Limits.ROOM_PASSWORD_AT_LEAST)
                .map(RoomPassword::new);
    }

    /** The clear text, for the room's lock only. */
    public byte[] forTheLock() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RoomPassword(redacted)";
    }
}
