package org.glashaus.conference.admission;

import java.util.Optional;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.personal.RoomPassword;

/**
 * What a newcomer shows at the door besides a name.
 *
 * @param locks whether the password becomes the room's own if the newcomer opens it
 */
public record Shown(Optional<LoginToken> login, Optional<RoomPassword> password, boolean locks) {
    public static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty(), false);

    /** RFC 6750 §2.1: of a client without a page, which has one place for either. It sets no password. */
    public static Shown bearer(String text) {
        return new Shown(LoginToken.of(text), RoomPassword.of(text), false);
    }
}
