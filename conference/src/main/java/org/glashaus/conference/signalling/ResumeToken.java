package org.glashaus.conference.signalling;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.media.RandomSource;

/** What a client shows to take up its stay again: 128 random bits, known to that client only. */
final class ResumeToken {
    private static final int OCTETS = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final String value;

    private ResumeToken(String value) {
        this.value = value;
    }

    static ResumeToken random(RandomSource random) {
        byte[] bytes = new byte[OCTETS];
        random.fill(bytes);
        return new ResumeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<ResumeToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ResumeToken(text)) : Optional.empty();
    }

    /** The clear text, for its owner only. */
    String forItsOwner() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResumeToken token && token.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ResumeToken(redacted)";
    }
}
