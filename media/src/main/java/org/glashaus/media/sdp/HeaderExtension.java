package org.glashaus.media.sdp;

/** The header extensions that we let through, and their ids in our own offers. */
enum HeaderExtension {
    MID("urn:ietf:params:rtp-hdrext:sdes:mid", 1),
    AUDIO_LEVEL("urn:ietf:params:rtp-hdrext:ssrc-audio-level", 2),
    ABS_SEND_TIME("http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time", 3),
    TRANSPORT_SEQUENCE("http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", 4);

    private final String uri;
    private final int ourId;

    HeaderExtension(String uri, int ourId) {
        this.uri = uri;
        this.ourId = ourId;
    }

    String uri() {
        return uri;
    }

    /** Of those that we send; we number no packets transport-wide. */
    static Extensions ours(MediaKind kind) {
        return new Extensions(
                MID.ourId,
                kind == MediaKind.AUDIO ? AUDIO_LEVEL.ourId : Extensions.ABSENT,
                ABS_SEND_TIME.ourId,
                Extensions.ABSENT);
    }

    int idIn(Extensions extensions) {
        return switch (this) {
            case MID -> extensions.mid();
            case AUDIO_LEVEL -> extensions.audioLevel();
            case ABS_SEND_TIME -> extensions.absSendTime();
            case TRANSPORT_SEQUENCE -> extensions.transportSequence();
        };
    }
}
