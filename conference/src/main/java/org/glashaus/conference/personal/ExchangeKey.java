package org.glashaus.conference.personal;

import java.util.Optional;
import java.util.regex.Pattern;

/** The public half of a key pair that a page made for one call, so that the others can hand it the room's keys. */
public final class ExchangeKey {
    // A point of P-256, uncompressed (SEC 1 §2.3.3): 65 octets of which the first is 4. Whether it is on the curve,
    // browsers find out.
    private static final Pattern FORM = Pattern.compile("B[A-P][A-Za-z0-9_-]{84}[AEIMQUYcgkosw048]");

    private final String value;

    private ExchangeKey(String value) {
        this.value = value;
    }

    public static Optional<ExchangeKey> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ExchangeKey(text)) : Optional.empty();
    }

    /** As it came, for the people in the same room only. */
    public String forTheRoom() {
        return value;
    }

    @Override
    public String toString() {
        return "ExchangeKey(redacted)";
    }
}
