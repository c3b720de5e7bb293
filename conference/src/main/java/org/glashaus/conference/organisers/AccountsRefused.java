package org.glashaus.conference.organisers;

/** Something about accounts that the host can mend, in a sentence. */
public final class AccountsRefused extends Exception {
    private static final long serialVersionUID = 1;

    public AccountsRefused(String sentence) {
        super(sentence);
    }

    AccountsRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
