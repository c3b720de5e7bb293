package org.glashaus.audit.seal;

/** A key, certificate, token or folder that no seal can be made with; the message is one sentence that names the file. */
public final class SealRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public SealRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
