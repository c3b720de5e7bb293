package org.glashaus.tools;

/** How a command ends when it is not the findings that decide. */
final class ExitCodes {
    static final int OK = 0;
    static final int USAGE = 64;
    static final int MACHINE_LACKS = 69;
    static final int CRASH = 70;

    private ExitCodes() {}
}
