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

    /** What one buffer holds: a datagram with room for tags and for extensions that we add. */
    public static final int BUFFER_OCTETS = 2048;

    /** Datagrams that may wait between two drains: one packet to a full room, sixteen times over. */
    public static final int OUTBOX_DATAGRAMS = 4096;

    /** RFC 8445 §5.3 asks for 24 random bits of fragment and 128 of password; a character has six. */
    public static final int ICE_UFRAG_CHARACTERS = 8;

    public static final int ICE_PASSWORD_CHARACTERS = 24;

    /** RFC 7022 §4.2: 96 random bits. */
    public static final int CNAME_CHARACTERS = 16;

    /** Verified addresses that one connection may have at a time, such as both networks of a phone. */
    public static final int TRANSPORT_ADDRESSES = 4;

    /** A peer from which no authenticated packet came for so long is gone; browsers check every 5 s at most. */
    public static final long CONSENT_NANOS = 10_000_000_000L;

    /** From the description of a connection to its keys. */
    public static final long SETUP_NANOS = 30_000_000_000L;

    /** How often a running handshake is asked for news if nobody wakes the loop. */
    public static final long HANDSHAKE_POLL_NANOS = 20_000_000L;

    /** How long a finished handshake may still have something to repeat. */
    public static final long DTLS_AFTERMATH_NANOS = 1_000_000_000L;

    /** Key frames are dear; many who ask within this time get one. */
    public static final long KEYFRAME_REQUEST_INTERVAL_NANOS = 300_000_000L;

    /** RFC 3550 §6.2 scales the interval with the session; between two ends a second is usual. */
    public static final long REPORT_INTERVAL_NANOS = 1_000_000_000L;

    /** What a sender is told that it may send in all (REMB): a camera and a shared screen in good quality. */
    public static final long RECEIVED_BITS_PER_SECOND = 5_000_000L;

    /** A session description as a whole; what signalling carries is bounded alike. */
    public static final int SDP_CHARACTERS = 64 * 1024;

    public static final int SDP_LINES = 4096;
    public static final int SDP_LINE_CHARACTERS = 4096;

    /** Room for what 40 others publish. */
    public static final int SDP_SECTIONS = 128;

    public static final int SDP_SECTION_FORMATS = 128;

    /** Chromium writes about 130 for a video section. */
    public static final int SDP_SECTION_ATTRIBUTES = 512;

    /** A mid has to fit a one-byte header extension (RFC 8285 §4.2). */
    public static final int SDP_MID_CHARACTERS = 16;

    private Limits() {}
}
