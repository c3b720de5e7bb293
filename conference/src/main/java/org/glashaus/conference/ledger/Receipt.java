package org.glashaus.conference.ledger;

import java.time.Instant;

/** One thing that the server did and must be able to prove. A new kind is a new record here. */
public sealed interface Receipt {

    Instant at();

    /** Entries of a log went, all of them with an event time up to the moment named. */
    record Deleted(Instant at, String category, long entries, Instant upTo) implements Receipt {}

    /** Entries of a log went before their time, since somebody asked. Neither whose nor of when, which a ledger would never forget. */
    record Erased(Instant at, String category, long entries) implements Receipt {}

    /** The key of one slice of a log is gone, and with it every copy of what was written under it. */
    record KeyDestroyed(Instant at, String category, Instant sliceStart, Instant sliceEnd) implements Receipt {}

    /** The server was down or its clock jumped, and entries outlived their limit by this much before they went. */
    record Overrun(Instant at, String category, long entries, Instant limitOfOldest) implements Receipt {}

    /** Deletion of some entries is suspended, or goes on; the register of holds says why and by whom. */
    record Hold(Instant at, String hold, long entries, boolean released) implements Receipt {}

    /** Something happened in a case of one of the host's registers, which alone knows whose it is. */
    record Case(Instant at, String register, String number, String step) implements Receipt {}

    /** The server started under a statement, or an operator changed what it does (a diagnosis began or ended). */
    record ConfigurationChanged(Instant at, String what, String valueHash) implements Receipt {}

    /**
     * The ledger's own: from the next head on this key signs.
     *
     * @param key the public half, SubjectPublicKeyInfo in base64
     */
    record KeyTaken(Instant at, String key) implements Receipt {}

    /** The ledger's own: it ended in a write that was cut off, and so much of it was dropped. None had been acknowledged. */
    record TailDropped(Instant at, long bytes) implements Receipt {}
}
