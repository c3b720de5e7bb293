package org.glashaus.spec;

/** Every limit of this module. */
final class Limits {

    /** The largest of the five statements takes 80 kB; a host's own file is read before anybody has checked it. */
    static final int FILE_BYTES = 1 << 20;

    /** A statement nests six deep. */
    static final int NESTING_DEPTH = 16;

    /** More would only bury the first ones. */
    static final int FAULTS_SHOWN = 50;

    private Limits() {}
}
