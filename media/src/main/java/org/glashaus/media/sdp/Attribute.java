package org.glashaus.media.sdp;

/**
 * An {@code a=} line (RFC 8866 §5.13).
 *
 * @param value empty for a flag, which is written without a colon
 * @param line where it was read, from 1; 0 if it never was. Two attributes that say the same are equal wherever they
 *     stood.
 */
public record Attribute(String name, String value, int line) {

    public Attribute(String name, String value) {
        this(name, value, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute(String otherName, String otherValue, int _)
                && name.equals(otherName)
                && value.equals(otherValue);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + value.hashCode();
    }

    /** Values hold passwords and addresses. */
    @Override
    public String toString() {
        return "a=" + name;
    }
}
