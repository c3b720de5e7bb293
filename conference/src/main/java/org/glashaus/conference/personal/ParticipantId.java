package org.glashaus.conference.personal;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.media.RandomSource;

/** Somebody's number in a room for one stay: random, so that two stays cannot be linked. */
public final class ParticipantId {
    private static final int OCTETS = 12;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16}");

    private final String value;

    private ParticipantId(String value) {
        this.value = value;
    }

    public static ParticipantId random(RandomSource random) {
        byte[] bytes = new byte[OCTETS];
        random.fill(bytes);
        return new ParticipantId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Of somebody whom a message is for. */
    public static Optional<ParticipantId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ParticipantId(text)) : Optional.empty();
    }

    /** The clear text, for the people in the same room only. */
    public String forTheRoom() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParticipantId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ParticipantId(redacted)";
    }
}
