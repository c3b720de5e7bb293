package org.glashaus.features.witness;

/** Somebody who should look breaks off for a reason that says nothing about the claim: it counts as not run, never as passed. */
public class CouldNotLook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CouldNotLook(String reason) {
        super(reason, null, false, false);
    }
}
