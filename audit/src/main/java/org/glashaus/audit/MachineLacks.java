package org.glashaus.audit;

/** This machine lacks something without which no audit is possible; the message is one sentence that says what. */
public final class MachineLacks extends Exception {
    private static final long serialVersionUID = 1L;

    public MachineLacks(String sentence) {
        super(sentence, null, false, false);
    }
}
