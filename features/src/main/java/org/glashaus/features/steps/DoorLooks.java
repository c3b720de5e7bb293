package org.glashaus.features.steps;

import org.glashaus.audit.Mechanism;
import org.glashaus.features.witness.Means;

/** How the doors of conferences and their ends were looked at. */
final class DoorLooks {
    static final Means BROWSER = Means.outside(
            "browser-inspection",
            "On a server of its own somebody without an account went to a conference's address in a real browser, and an organiser, "
                    + "whom the host's own command had given an account, logged in and opened it in another. Both browsers were asked what "
                    + "they were told.",
            Mechanism.BROWSER,
            "Browsers of other makers.",
            "Who is given an account.");

    static final Means PROGRAM = Means.outside(
            "foreign-client",
            "On a server of its own a program that shares nothing with the server or its client asked for a conference by every published "
                    + "way: signalling, WHIP, WHEP, a login that it made up and a guessed password of an account that there is.",
            Mechanism.NETWORK,
            "Somebody who tries for longer: the server's limits of attempts are its published ones.");

    static final Means LOCKED_BROWSER = Means.outside(
            "browser-inspection",
            "On a server of its own somebody opened a conference in a real browser and locked it, an organiser who had logged in where "
                    + "only these open conferences. A guest in another browser tried to "
                    + "come in without the password, with a wrong one and with the right one, and came again when all had left.",
            Mechanism.BROWSER,
            "Browsers of other makers.",
            "How people pass the password on.");

    static final Means LOCKED_PROGRAM = Means.outside(
            "foreign-client",
            "A program that shares nothing with the server or its client tried the locked conference by signalling, WHIP and WHEP, guessed "
                    + "passwords one after the other, and tried again when a later conference of that name was open.",
            Mechanism.NETWORK,
            "What stays in the server's memory of a password that somebody sent.");

    static final Means LOST = Means.outside(
            "foreign-client",
            "On a server of its own the processes of two browsers were ended and two programs fell silent with their lines open, one of each "
                    + "beside a program that stayed, one of each alone. When the one who stayed was told, and when the server counted the "
                    + "conferences no more, was measured.",
            Mechanism.NETWORK,
            "A line that breaks in other ways, such as a network that comes back.");

    private DoorLooks() {}
}
