package org.glashaus.conference.admission;

import java.util.Optional;
import java.util.function.Predicate;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.personal.RoomPassword;
import org.glashaus.conference.room.RoomLock;

/** Who may open a room, and who may come into an open one: as the statement says, and not to be set anywhere else. */
public interface Admission {

    /** Whether there are logins at all: only organisers open rooms then. */
    boolean asksForLogin();

    /** Whether there are passwords of rooms at all. */
    boolean takesPasswords();

    boolean knows(LoginToken login);

    default boolean mayOpen(Optional<LoginToken> login) {
        return !asksForLogin() || login.filter(this::knows).isPresent();
    }

    default boolean unlocks(RoomLock lock, Optional<RoomPassword> password) {
        return lock.fits(password);
    }

    /**
     * What a statement asks for.
     *
     * @param organisers whether only they open rooms
     * @param passwords whether a room can have one
     * @param logins of organisers; asked only if rooms are theirs to open
     */
    static Admission of(boolean organisers, boolean passwords, Predicate<LoginToken> logins) {
        return new Admission() {
            @Override
            public boolean asksForLogin() {
                return organisers;
            }

            @Override
            public boolean takesPasswords() {
                return passwords;
            }

            @Override
            public boolean knows(LoginToken login) {
                return organisers && logins.test(login);
            }
        };
    }

    /** Anybody opens rooms, and none has a password. */
    static Admission everybody() {
        return of(false, false, login -> false);
    }
}
