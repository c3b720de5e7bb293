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

    /** SSRCs under which a receiver may report: Firefox takes another one for each section that it receives. */
    public static final int SRTP_REPORTING_SSRCS = 256;

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

    /**
     * Checks that a transport surely knows again. A browser makes one each 2.5 s at rest, so these are more than five
     * hours of recorded checks; they take 64 KiB, and only as many as were made.
     */
    public static final int STUN_CHECKS_REMEMBERED = 8192;

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

    /** A stream that was heard within this time is not replaced by another SSRC of the same section. */
    public static final long STREAM_REPLACED_AFTER_NANOS = 1_000_000_000L;

    /** Key frames are dear; many who ask within this time get one. */
    public static final long KEYFRAME_REQUEST_INTERVAL_NANOS = 300_000_000L;

    /** RFC 3550 §6.2 scales the interval with the session; between two ends a second is usual. */
    public static final long REPORT_INTERVAL_NANOS = 1_000_000_000L;

    /** What a sender is told that it may send in all (REMB): a camera and a shared screen in good quality. */
    public static final long RECEIVED_BITS_PER_SECOND = 5_000_000L;

    /**
     * How long a packet may be asked for again. The promise is one second; the sweep below and a late wake-up of the loop
     * have to fit in between.
     */
    public static final long RING_NANOS = 800_000_000L;

    /** How often rings are looked through while packets are in them, also when their stream pauses. */
    public static final long RING_SWEEP_NANOS = 100_000_000L;

    /** Packets in one ring: three times what 2.5 Mbit/s make in a second. A power of two. */
    public static final int RING_PACKETS = 1024;

    /** Rings take memory by chunks of so many octets; 27 full packets fit in one. */
    public static final int RING_CHUNK_OCTETS = 32 * 1024;

    /** Chunks of one ring: half a MiB, a second of 4 Mbit/s. */
    public static final int RING_CHUNKS = 16;

    /** Chunks of all rings of a core: 16 MiB, 48 streams of 2.5 Mbit/s. Beyond it old packets make room. */
    public static final int RING_CHUNKS_IN_ALL = 512;

    /** Chunks that stay with the core when no ring needs them; more go back to the system. */
    public static final int RING_CHUNKS_KEPT = 64;

    /** How often one receiver gets one packet again: beyond it the path is broken, not the packet. */
    public static final int RESENT_TIMES = 4;

    /** What was just sent again is on its way, and so it is for half the round trip where that is known. */
    public static final long RESEND_INTERVAL_NANOS = 20_000_000L;

    public static final long RESEND_INTERVAL_MAX_NANOS = 200_000_000L;

    /** Repair may take one part in so many of what the receiver is sent anyway: enough for three packets in ten lost twice. */
    public static final int RESEND_SHARE = 2;

    /** Repair saved up in quiet times: a key frame's worth. */
    public static final int RESEND_BURST_OCTETS = 96 * 1024;

    /** Packets that may come after their successors: more than this behind, nobody waits for them any more. */
    public static final int RECEPTION_WINDOW_PACKETS = 1024;

    /** A gap may be reordering for so long, then it is loss. */
    public static final long REORDERING_NANOS = 10_000_000L;

    /** From one request for a packet to the next: a round trip over land, with some air. */
    public static final long ASK_AGAIN_NANOS = 80_000_000L;

    /** After that a picture is better begun anew. */
    public static final long GIVE_UP_NANOS = 1_000_000_000L;

    /** Packets of one stream that may be missing at a time; more lost is an outage, which a key frame ends. */
    public static final int MISSING_PACKETS = 256;

    /** Packets asked for in one report: they fit with 16 octets each. */
    public static final int ASKED_AT_ONCE = 64;

    /** Packets that may have begun their way before their stream's BYE and arrive after it. */
    public static final long FAREWELL_NANOS = 1_000_000_000L;

    /** Packets of one sender between two transport-wide reports, and behind the newest: 100 ms of 20 Mbit/s. */
    public static final int ARRIVALS = 1024;

    /** libwebrtc reports every 50 to 250 ms. */
    public static final long ARRIVAL_REPORT_NANOS = 100_000_000L;

    /** A session description as a whole; what signalling carries is bounded alike. */
    public static final int SDP_CHARACTERS = 64 * 1024;

    public static final int SDP_LINES = 4096;
    public static final int SDP_LINE_CHARACTERS = 4096;

    /** More than our own offers ever have (see below), and as many as anybody else may ask for. */
    public static final int SDP_SECTIONS = 128;

    /**
     * Sections for sound in our offer to one receiver. With those for pictures the offer has 53,000 octets and as JSON with
     * its streams 61,000, Chromium's answer 46,000 (docs/adr/0150): below 64 KiB, which is what signalling carries.
     */
    public static final int SOUND_SECTIONS = 32;

    /** Cameras and screens: more than a page of the client shows. */
    public static final int PICTURE_SECTIONS = 40;

    public static final int SDP_SECTION_FORMATS = 128;

    /** Chromium writes about 130 for a video section. */
    public static final int SDP_SECTION_ATTRIBUTES = 512;

    /** A mid has to fit a one-byte header extension (RFC 8285 §4.2). */
    public static final int SDP_MID_CHARACTERS = 16;

    /** Louder than so many -dBov (RFC 6464) is speech; rooms and fans are around 60, voices between 15 and 45. */
    public static final int SPEECH_LEVEL = 50;

    /** Silence takes Opus 3 octets at most, its lowest rate of speech 15 (RFC 7587 §3.1.1). */
    public static final int SILENCE_OCTETS = 8;

    /** So many loud packets of 20 ms are a beginning of speech, fewer are a noise. */
    public static final int SPEECH_PACKETS = 3;

    /** The longest pause between two of them. */
    public static final long SPEECH_GAP_NANOS = 300_000_000L;

    /** Who has spoken keeps a slot for sound for so long at least. */
    public static final long SOUND_STAY_NANOS = 2_000_000_000L;

    /** The same for the speaker's picture, whose change costs a key frame and an eye. */
    public static final long PICTURE_STAY_NANOS = 10_000_000_000L;

    /** How often a speaker looks whether everybody has a slot for them. */
    public static final long CLAIM_INTERVAL_NANOS = 100_000_000L;

    private Limits() {}
}
