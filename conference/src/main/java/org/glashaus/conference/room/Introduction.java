package org.glashaus.conference.room;

import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ExchangeKey;

/** What somebody says of themselves when they come. */
public sealed interface Introduction {
    /** A program that seals nothing: its name is for the server too. */
    record InClear(DisplayName name) implements Introduction {}

    /** A browser: its name follows, sealed under the room's key, which it is given by this one. */
    record Sealed(ExchangeKey key) implements Introduction {}
}
