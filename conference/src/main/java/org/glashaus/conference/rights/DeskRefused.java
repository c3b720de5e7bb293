package org.glashaus.conference.rights;

/** What cannot be done; the message says why in one sentence. */
public final class DeskRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public DeskRefused(String sentence) {
        super(sentence);
    }
}
