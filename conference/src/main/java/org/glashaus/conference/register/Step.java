package org.glashaus.conference.register;

import java.util.Locale;

/** What became of a case, as its receipt names it. */
public enum Step {
    RECEIVED,
    AWARE,
    IDENTIFIED,
    EXTENDED,
    SILENCED,
    RESTRICTED,
    RELEASED,
    ERASED,
    EXPORTED,
    REPORTED,
    CLOSED,
    FORGOTTEN,
    REMOVED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
