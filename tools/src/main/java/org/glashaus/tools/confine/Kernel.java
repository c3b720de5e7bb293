package org.glashaus.tools.confine;

/** The kernel's door. */
interface Kernel {
    // asm/unistd.h of both architectures
    /** What is asked of it; the numbers differ by architecture. */
    enum Call {
        PRCTL(157, 167),
        EXECVE(59, 221),
        OPENAT(257, 56),
        CLOSE(3, 57),
        MKDIRAT(258, 34),
        CLOSE_RANGE(436, 436),
        LANDLOCK_CREATE_RULESET(444, 444),
        LANDLOCK_ADD_RULE(445, 445),
        LANDLOCK_RESTRICT_SELF(446, 446);

        private final int x86;
        private final int arm;

        Call(int x86, int arm) {
            this.x86 = x86;
            this.arm = arm;
        }

        int number(boolean onArm) {
            return onArm ? arm : x86;
        }
    }

    /** What it answers; below 0 the negative number of an error (errno(3)). */
    long call(Call call, long a, long b, long c, long d);

    /** O_DIRECTORY differs by architecture as well. */
    long folderFlag();
}
