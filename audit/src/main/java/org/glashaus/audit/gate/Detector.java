package org.glashaus.audit.gate;

import java.util.List;

/** Looks for one kind of thing that must not leave. */
public interface Detector {

    /** What it looks for, for a reader of the report; holds none of it. */
    String what();

    /** Where it lies in these octets. */
    List<Find> in(byte[] octets);

    /** The content of a file in which it has to find something: one that does not is blind. */
    byte[] control();

    /** True if chance makes nothing like it, so that it may be looked for in noise. */
    boolean neverByChance();

    /** False if the report's own words may be the same by chance; then it is taken out of evidence and stops nothing. */
    default boolean stops() {
        return true;
    }

    /**
     * Something found.
     *
     * @param kind what it is, without its value
     * @param from the first octet
     * @param to behind the last
     */
    record Find(String kind, int from, int to) {}
}
