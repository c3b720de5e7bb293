package org.glashaus.conference.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.media.RandomSource;

/** What an organiser's page shows to be known as one: 256 random bits, in that page's memory only. */
public final class LoginToken {
    private static final int OCTETS = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private LoginToken(String value) {
        this.value = value;
    }

    public static LoginToken random(RandomSource random) {
        byte[] bytes = new byte[OCTETS];
        random.fill(bytes);
        return new LoginToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<LoginToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LoginToken(text)) : Optional.empty();
    }

    /** The clear text, for the page that has just logged in. */
    public String forItsOwner() {
        return value;
    }

    /** What the server knows it by: looking it up tells nothing of the token by the time that it takes. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "LoginToken(redacted)";
    }
}
