package org.glashaus.audit.seal;

import java.io.IOException;

/** A time stamp authority that did not answer, refused, or answered with something else; the message is one sentence. */
public final class NoTimeStamp extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public NoTimeStamp(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
