package org.glashaus.media.stun;

/** Why octets are no STUN message of ours to read. */
public enum StunFault {
    /** Not even a header. */
    TOO_SHORT,
    /** Longer than any message that an ICE agent sends. */
    TOO_LONG,
    /** The first two bits or the magic cookie are wrong. */
    NOT_STUN,
    /** The message length is not what arrived. */
    BAD_LENGTH,
    /** An attribute reaches beyond the end, has a wrong length, or follows the fingerprint. */
    BAD_ATTRIBUTE,
    /** The CRC is wrong. */
    BAD_FINGERPRINT
}
