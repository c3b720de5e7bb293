package org.glashaus.audit.seal;

/** Something in a bundle that is not as it was signed; the message is one sentence that names file and place. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String sentence) {
        super(sentence, null, false, false);
    }
}
