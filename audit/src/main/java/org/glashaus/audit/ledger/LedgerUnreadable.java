package org.glashaus.audit.ledger;

/** Something was given that is no ledger, key, head or proof; one sentence that names the file. */
public final class LedgerUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    LedgerUnreadable(String sentence) {
        super(sentence, null, false, false);
    }
}
