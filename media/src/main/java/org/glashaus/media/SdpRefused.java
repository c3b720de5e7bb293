package org.glashaus.media;

/** A session description that the core does not accept, with the line (from 1; 0 for the whole) and the reason. */
public final class SdpRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    public SdpRefused(int line, String reason) {
        super(line > 0 ? "SDP line " + line + ": " + reason : "SDP: " + reason, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
