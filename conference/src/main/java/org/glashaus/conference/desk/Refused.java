package org.glashaus.conference.desk;

/** Something about a request is not allowed; the message says what in one sentence. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }
}
