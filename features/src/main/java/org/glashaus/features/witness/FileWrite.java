package org.glashaus.features.witness;

import java.time.Instant;

/**
 * One system call by which files are written, made, renamed or removed, as the kernel's record has it.
 *
 * @param path as the kernel resolved it; where nothing was opened, as it was asked for
 */
public record FileWrite(Instant at, String path, Kind kind) {

    /** What became of it. */
    public enum Kind {
        /** Opened for writing, or given that name. */
        OPENED,
        /** Made, removed or cut short by its name. */
        CHANGED,
        /** The kernel did not let it. */
        REFUSED
    }
}
