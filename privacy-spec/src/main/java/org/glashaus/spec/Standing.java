package org.glashaus.spec;

/** How a statement stands to a claim of the catalogue. */
public enum Standing {
    /** A row makes the claim. */
    STATED,
    /** Nothing in the statement bears on it; {@link Silence} says what holds then. */
    SILENT,
    /** The statement rules it out by saying something else. */
    CONFLICTING
}
