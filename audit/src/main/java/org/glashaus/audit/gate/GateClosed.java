package org.glashaus.audit.gate;

/** A report may not leave. The message says where what kind of thing was found, and never the thing itself. */
public final class GateClosed extends Exception {
    private static final long serialVersionUID = 1L;

    public GateClosed(String sentence) {
        super(sentence, null, false, false);
    }
}
