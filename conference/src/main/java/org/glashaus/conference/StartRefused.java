package org.glashaus.conference;

/** The server did not start, and nothing of it is left running. The message is one clear sentence for the host. */
public final class StartRefused extends Exception {
    /** What the host asked for cannot be used (sysexits EX_USAGE). */
    public static final int USAGE = 64;

    /** This machine lacks something, a free port for instance (EX_UNAVAILABLE). */
    public static final int MACHINE_LACKS = 69;

    /** The product itself is broken (EX_SOFTWARE). */
    public static final int BROKEN = 70;

    private static final long serialVersionUID = 1L;
    private final int exitCode;

    StartRefused(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
