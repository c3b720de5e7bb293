package org.glashaus.audit.attest;

/** An attestation, a key or a signature that cannot be taken; the message is one sentence that names file and field. */
public final class AttestationRefused extends Exception {
    private static final long serialVersionUID = 1L;

    AttestationRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
