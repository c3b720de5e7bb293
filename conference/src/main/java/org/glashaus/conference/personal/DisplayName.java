package org.glashaus.conference.personal;

import java.util.Optional;
import org.glashaus.conference.limits.Limits;

/** The name under which somebody is seen in a room. It identifies nobody and grants nothing. */
public final class DisplayName {
    private final String value;

    private DisplayName(String value) {
        this.value = value;
    }

    /** The name without blanks at its ends, or empty if nothing is left, it is too long or no well-formed Unicode. */
    public static Optional<DisplayName> of(String text) {
        return CanonicalText.of(text.strip(), Limits.DISPLAY_NAME_CHARACTERS).map(DisplayName::new);
    }

    /** The clear text, for the people in the same room only. */
    public String forTheRoom() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DisplayName name && name.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "DisplayName(redacted)";
    }
}
