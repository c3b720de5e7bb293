package org.glashaus.spec;

/** What holds where a statement does not make a claim. */
public enum Silence {
    /** The claim holds all the same, as the strictest value. */
    STRICT,
    /** Nothing: only a statement that says it brings it about. */
    NOTHING,
    /** The law asks for it, whatever a statement says. */
    LAW
}
