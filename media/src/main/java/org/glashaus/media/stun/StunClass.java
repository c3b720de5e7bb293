package org.glashaus.media.stun;

/** The class of a message, in the order of its two bits (RFC 8489 §5). */
public enum StunClass {
    REQUEST,
    INDICATION,
    SUCCESS,
    ERROR;

    private static final StunClass[] ALL = values();

    static StunClass of(int bits) {
        return ALL[bits & 3];
    }
}
