package org.glashaus.features.steps;

/** A scenario breaks off for a reason that says nothing about the claim: it counts as not run, never as passed. */
final class CouldNotLook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CouldNotLook(String reason) {
        super(reason, null, false, false);
    }
}
