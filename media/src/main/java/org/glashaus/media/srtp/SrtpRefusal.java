package org.glashaus.media.srtp;

import org.jspecify.annotations.Nullable;

/** Why a packet was not (un)protected. On a packet's way a refusal travels as its negative code. */
public enum SrtpRefusal {
    /** Fewer octets than header, tag and index take. */
    TOO_SHORT,
    /** No RTP or RTCP header of version 2 that fits the packet. */
    MALFORMED,
    /** This index was seen before; to protect it again could repeat a keystream. */
    REPLAYED,
    /** The index lies behind the replay window, or before the stream's first rollover period. */
    TOO_OLD,
    /** The tag is wrong: forged, damaged, of another key, or after a loss of half the sequence space. */
    AUTH_FAILED,
    /** The transport has used as many SSRCs as it may. */
    TOO_MANY_SSRCS,
    /** SRTCP without encryption, which no profile of ours has. */
    NOT_ENCRYPTED,
    /** The key has protected as many packets as it may (RFC 3711 §9.2). */
    KEY_EXHAUSTED,
    /** The array has no room for the tag. */
    NO_ROOM,
    /** The context is closed and its keys are gone. */
    CLOSED;

    private static final SrtpRefusal[] ALL = values();

    /** The negative number that stands for this reason. */
    public int code() {
        return -1 - ordinal();
    }

    /** The reason behind a result, null for a length. */
    public static @Nullable SrtpRefusal of(int result) {
        return result < 0 && -1 - result < ALL.length ? ALL[-1 - result] : null;
    }
}
