package org.glashaus.media;

/** Every numeric limit of the media core, in one place. Whoever needs another number adds it here, with its reason. */
public final class Limits {

    /** A datagram of ours or of a browser fits an Ethernet frame; a longer one is no media. */
    public static final int DATAGRAM_OCTETS = 1500;

    /** An ICE check takes about 120 octets; a path without MTU discovery carries 1280 (RFC 8489 §6.1). */
    public static final int STUN_MESSAGE_OCTETS = 1280;

    /** RFC 8489 §14.3 allows 508 octets of USERNAME. */
    public static final int STUN_USERNAME_OCTETS = 508;

    /** Unknown comprehension-required attributes that a 420 answer names; further ones go unnamed. */
    public static final int STUN_UNKNOWN_ATTRIBUTES = 8;

    /** SSRCs that one peer's transport may use, RTP and RTCP together; each costs a replay window. */
    public static final int SRTP_RECEIVED_SSRCS = 32;

    /**
     * SSRCs that we use towards one peer during a transport's life. They are never forgotten, since the same SSRC and
     * index under the same key would repeat a keystream.
     */
    public static final int SRTP_SENT_SSRCS = 4096;

    /** Packets behind the newest that can still be accepted; RFC 3711 §3.3.2 asks for 64, video bursts need more. */
    public static final int SRTP_REPLAY_WINDOW_PACKETS = 1024;

    /** RFC 3711 §9.2: packets under one master key, which is also all that the 48-bit index can tell apart. */
    public static final long SRTP_PACKETS = 1L << 48;

    /** RFC 3711 §9.2: the same for SRTCP, whose index has 31 bits. */
    public static final long SRTCP_PACKETS = 1L << 31;

    private Limits() {}
}
