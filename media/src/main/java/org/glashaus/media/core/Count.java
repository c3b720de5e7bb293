package org.glashaus.media.core;

import java.util.Locale;

/** What the core counts: the packets' ways and every reason for which one went no further. */
enum Count {
    RTP_RECEIVED,
    RTP_FORWARDED,
    RTCP_RECEIVED,
    RTCP_SENT,
    STUN_ANSWERED,
    DTLS_RECEIVED,
    HANDSHAKES_DONE,
    HANDSHAKES_FAILED,
    KEYFRAMES_REQUESTED,
    DROPPED_UNKNOWN_KIND,
    DROPPED_TOO_LONG,
    DROPPED_STUN_MALFORMED,
    DROPPED_STUN_UNKNOWN_USER,
    DROPPED_STUN_BAD_INTEGRITY,
    DROPPED_PEER_UNKNOWN,
    DROPPED_NOT_KEYED,
    DROPPED_SRTP_REPLAYED,
    DROPPED_SRTP_FORGED,
    DROPPED_SRTP_OTHER,
    DROPPED_RTP_MALFORMED,
    DROPPED_RTCP_MALFORMED,
    DROPPED_STREAM_UNKNOWN,
    DROPPED_OUTBOX_FULL;

    /** The name under which it is reported. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
