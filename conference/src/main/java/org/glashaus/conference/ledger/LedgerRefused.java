package org.glashaus.conference.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be opened; the sentence names the file. */
public final class LedgerRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    LedgerRefused(String sentence) {
        this(sentence, null);
    }

    LedgerRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
