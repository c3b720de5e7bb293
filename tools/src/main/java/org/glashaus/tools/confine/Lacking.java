package org.glashaus.tools.confine;

/** This machine cannot confine a process; the message says why, as a clause. */
final class Lacking extends Exception {
    private static final long serialVersionUID = 1L;

    Lacking(String clause) {
        super(clause);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
