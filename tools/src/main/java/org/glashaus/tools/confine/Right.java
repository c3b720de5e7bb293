package org.glashaus.tools.confine;

import java.util.EnumSet;
import java.util.Set;

// linux/landlock.h, LANDLOCK_ACCESS_FS_*; kernel documentation, "Landlock: unprivileged access control"
/** What may be done to files: the kernel's bit, the version of its interface that has it first, whether it is said of files at all. */
enum Right {
    EXECUTE(0, 1, true),
    WRITE_FILE(1, 1, true),
    READ_FILE(2, 1, true),
    READ_DIR(3, 1, false),
    REMOVE_DIR(4, 1, false),
    REMOVE_FILE(5, 1, false),
    MAKE_CHAR(6, 1, false),
    MAKE_DIR(7, 1, false),
    MAKE_REG(8, 1, false),
    MAKE_SOCK(9, 1, false),
    MAKE_FIFO(10, 1, false),
    MAKE_BLOCK(11, 1, false),
    MAKE_SYM(12, 1, false),
    /** To another folder by rename or link; a kernel that does not know it refuses that to whoever is confined. */
    REFER(13, 2, false),
    TRUNCATE(14, 3, true),
    IOCTL_DEV(15, 5, true);

    static final Set<Right> READ = EnumSet.of(READ_FILE, READ_DIR);
    static final Set<Right> RUN = EnumSet.of(READ_FILE, EXECUTE);
    static final Set<Right> WRITE_DEVICE = EnumSet.of(READ_FILE, WRITE_FILE, TRUNCATE);

    /** Files and folders of one's own, and no links, sockets, pipes or devices; nothing in there is run, or moved out. */
    static final Set<Right> OWN =
            EnumSet.of(READ_FILE, READ_DIR, WRITE_FILE, TRUNCATE, MAKE_REG, MAKE_DIR, REMOVE_FILE, REMOVE_DIR);

    private final int bit;
    private final int since;
    private final boolean ofFiles;

    Right(int bit, int since, boolean ofFiles) {
        this.bit = bit;
        this.since = since;
        this.ofFiles = ofFiles;
    }

    /** All that this version of the kernel's interface can refuse. */
    static long known(int abi) {
        return mask(EnumSet.allOf(Right.class), abi);
    }

    static long mask(Set<Right> rights, int abi) {
        return rights.stream()
                .filter(right -> right.since <= abi)
                .mapToLong(right -> 1L << right.bit)
                .reduce(0, (a, b) -> a | b);
    }

    /** The kernel takes no rule that allows a file what only folders know. */
    static long maskOfFile(Set<Right> rights, int abi) {
        return rights.stream()
                .filter(right -> right.ofFiles && right.since <= abi)
                .mapToLong(right -> 1L << right.bit)
                .reduce(0, (a, b) -> a | b);
    }
}
