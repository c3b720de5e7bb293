package org.glashaus.tools;

/** A statement that was named, but is no file that can be read; the message is one clear sentence. */
final class StatementUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementUnreadable(String sentence) {
        super(sentence, null, false, false);
    }
}
