package org.glashaus.conference.personal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glashaus.conference.limits.Limits;

/** A room's name in Unicode NFC: two people who type the same word meet, however their keyboards compose it. */
public final class RoomName {

    /** First path segments with a meaning of their own. */
    private static final Set<String> RESERVED = Set.of(
            ".",
            "..",
            "privacy",
            "rights",
            "left",
            "login",
            "cookies",
            "whip",
            "whep",
            "signal",
            "session",
            "health",
            "assets",
            "favicon.ico",
            "robots.txt",
            ".well-known");

    private final String value;

    private RoomName(String value) {
        this.value = value;
    }

    /** The name, or empty if it is too long, empty, reserved or no well-formed Unicode. */
    public static Optional<RoomName> of(String text) {
        return CanonicalText.of(text, Limits.ROOM_NAME_CHARACTERS)
                .filter(name -> !isReserved(name))
                .map(RoomName::new);
    }

    /** True for words that cannot name a room, whatever their case. */
    public static boolean isReserved(String text) {
        return RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    /** For a salted hash that counts tries. */
    public byte[] forCounting() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomName name && name.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "RoomName(redacted)";
    }
}
