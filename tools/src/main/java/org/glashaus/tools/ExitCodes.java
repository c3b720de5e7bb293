package org.glashaus.tools;

/** How a command ends where it is not the findings of an audit that decide. */
final class ExitCodes {
    static final int OK = 0;
    /** A statement is not that of its text; a load lost packets; a ledger or a sealed report was tampered with. */
    static final int DIFFERENT = 1;

    /** Nothing is wrong with a sealed report, and something that matters is not shown. */
    static final int UNDECIDED = 2;

    static final int USAGE = 64;
    static final int MACHINE_LACKS = 69;
    static final int CRASH = 70;
    /** As shells count a command that was interrupted. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
