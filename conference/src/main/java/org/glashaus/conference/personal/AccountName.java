package org.glashaus.conference.personal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;

/** The name that an organiser logs in with, whatever its case. */
public final class AccountName {
    private final String value;

    private AccountName(String value) {
        this.value = value;
    }

    /** The name in small letters and without blanks at its ends, or empty if it cannot be one. */
    public static Optional<AccountName> of(String text) {
        return CanonicalText.of(text.strip().toLowerCase(Locale.ROOT), Limits.ACCOUNT_NAME_CHARACTERS)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                .map(AccountName::new);
    }

    /** The clear text, for the host's register only. */
    public String forTheRegister() {
        return value;
    }

    /** For a salted hash that counts tries. */
    public byte[] forCounting() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountName name && name.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "AccountName(redacted)";
    }
}
