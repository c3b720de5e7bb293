package org.glashaus.audit.sabotage;

/** A record of sabotage that cannot be taken; the message is one sentence that names file and place. */
public final class SabotageRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public SabotageRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
