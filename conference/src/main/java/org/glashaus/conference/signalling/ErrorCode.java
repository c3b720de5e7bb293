package org.glashaus.conference.signalling;

/** Why a message was refused; the client words it in its own language. */
enum ErrorCode {
    BAD_MESSAGE("bad-message"),
    NOT_JOINED("not-joined"),
    ALREADY_JOINED("already-joined"),
    BAD_ROOM("bad-room"),
    BAD_NAME("bad-name"),
    BAD_PASSWORD("bad-password"),
    LOGIN_OVER("login-over"),
    NOT_AGREED("not-agreed"),
    ROOM_FULL("room-full"),
    TOO_MANY("too-many"),
    SDP_REFUSED("sdp-refused"),
    DIRECT_REFUSED("direct-refused"),
    TOO_LARGE("too-large"),
    TOO_FAST("too-fast"),
    REPLACED("replaced"),
    SERVER_STOPPING("server-stopping");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
