package org.glashaus.conference.personal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;

/** An organiser's password in Unicode NFC (RFC 8265 §4.2.2), from its being typed to its being hashed. */
public final class AccountPassword {
    private final byte[] octets;

    private AccountPassword(byte[] octets) {
        this.octets = octets;
    }

    /** Empty if no account can have it. */
    public static Optional<AccountPassword> of(String text) {
        return CanonicalText.of(text, Limits.ACCOUNT_PASSWORD_CHARACTERS)
                .map(canonical -> new AccountPassword(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a new account may have it; NIST SP 800-63B §3.1.1.2 asks for length and for no kinds of characters. */
    public static boolean isLongEnough(String text) {
        return text.codePointCount(0, text.length()) >= Limits.ACCOUNT_PASSWORD_AT_LEAST;
    }

    /** The octets themselves, no copy; {@link #wipe} clears them. */
    public byte[] octets() {
        return octets;
    }

    public void wipe() {
        Arrays.fill(octets, (byte) 0);
    }

    @Override
    public String toString() {
        return "AccountPassword(redacted)";
    }
}
