package org.glashaus.features.sabotage;

import java.util.Optional;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.room.RoomLock;

/**
 * A door that asks for what the statement says, and does not look at it.
 *
 * @param opens for everybody
 * @param unlocks with any password and with none
 */
record LaxAdmission(Admission stated, boolean opens, boolean unlocks) implements Admission {
    @Override
    public boolean asksForLogin() {
        return stated.asksForLogin();
    }

    @Override
    public boolean takesPasswords() {
        return stated.takesPasswords();
    }

    @Override
    public boolean knows(LoginToken login) {
        return stated.knows(login);
    }

    @Override
    public boolean mayOpen(Optional<LoginToken> login) {
        return opens || stated.mayOpen(login);
    }

    @Override
    public boolean unlocks(RoomLock lock, Optional<RoomPassword> password) {
        return unlocks || stated.unlocks(lock, password);
    }
}
