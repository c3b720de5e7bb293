package org.glashaus.features.day;

import org.glashaus.features.witness.CouldNotLook;

/** Somebody did not come, or was not told of: another time they may meet. */
final class DidNotMeet extends CouldNotLook {
    private static final long serialVersionUID = 1L;

    DidNotMeet(String reason) {
        super(reason);
    }
}
