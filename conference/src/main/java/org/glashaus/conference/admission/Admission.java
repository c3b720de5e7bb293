package org.glashaus.conference.admission;

import java.util.Optional;
import org.glashaus.conference.personal.RoomName;

/** Whether somebody without a browser may enter a room; {@code bearer} is the token of RFC 6750 §2.1, if one was sent. */
@FunctionalInterface
public interface Admission {

    Verdict judge(RoomName room, Optional<String> bearer);

    enum Verdict {
        WELCOME,
        LOGIN_NEEDED,
        LOGIN_WRONG
    }

    /** No profile asks for a login yet: there are no organiser accounts. */
    static Admission everybody() {
        return (room, bearer) -> Verdict.WELCOME;
    }
}
