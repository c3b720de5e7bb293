package org.glashaus.tools.load;

/** The load could not be put on the server; says why in a sentence. */
public final class LoadFailed extends Exception {
    LoadFailed(String sentence) {
        super(sentence);
    }
}
