package org.glashaus.conference.personal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.conference.limits.Limits;

/**
 * What a browser sealed for the others in its room: a name, something written, or the room's keys for one of them. The server knows
 * its form and its length, and has no key to it.
 */
public final class SealedText {
    // Version, number of the room's key, and at least one octet behind nonce and tag (docs/protocol.md).
    private static final String FOR_THE_ROOM = "v1\\.[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{39,";
    private static final Pattern NAME = Pattern.compile(FOR_THE_ROOM + Limits.SEALED_NAME_CHARACTERS + "}");
    private static final Pattern CHAT = Pattern.compile(FOR_THE_ROOM + Limits.SEALED_CHAT_CHARACTERS + "}");
    private static final Pattern KEYS = Pattern.compile("v1\\.[A-Za-z0-9_-]{80," + Limits.SEALED_KEYS_CHARACTERS + "}");

    private final String value;

    private SealedText(String value) {
        this.value = value;
    }

    public static Optional<SealedText> name(String text) {
        return of(NAME, text);
    }

    public static Optional<SealedText> chat(String text) {
        return of(CHAT, text);
    }

    public static Optional<SealedText> keys(String text) {
        return of(KEYS, text);
    }

    private static Optional<SealedText> of(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(new SealedText(text)) : Optional.empty();
    }

    /** As it came, for the people in the same room only. */
    public String forTheRoom() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "SealedText(redacted)";
    }
}
