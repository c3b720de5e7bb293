package org.glashaus.conference.signalling;

/** A message that is not carried out. The sentence names the place and repeats nothing of what was sent. */
final class BadMessage extends Exception {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;

    BadMessage(ErrorCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
