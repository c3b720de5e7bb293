package org.glashaus.tools.confine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.glashaus.tools.confine.Kernel.Call;
import org.glashaus.tools.confine.Ruleset.Rule;

// landlock(7), linux/landlock.h, linux/prctl.h
/** Confines the thread that calls it, and whatever that becomes or starts; there is no way back. */
final class Landlock {
    static final int TCP_SINCE = 4;
    private static final int SCOPES_SINCE = 6;

    private static final long ASK_VERSION = 1;
    private static final long BENEATH = 1;
    private static final long PORT = 2;
    private static final long BIND_TCP = 1;
    private static final long CONNECT_TCP = 2;
    private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;
    private static final long SET_NO_NEW_PRIVS = 38;

    private static final long FROM_HERE = -100; // AT_FDCWD
    private static final long PATH_ONLY = 0x280000; // O_PATH | O_CLOEXEC

    // struct landlock_ruleset_attr: three u64, of which older kernels know fewer
    private static final long FILES_OFFSET = 0;
    private static final long TCP_OFFSET = 8;
    private static final long SCOPES_OFFSET = 16;
    private static final long RULESET_BYTES = 24;
    // struct landlock_path_beneath_attr, packed; struct landlock_net_port_attr has a u64 in the second place
    private static final long ALLOWED_OFFSET = 0;
    private static final long SUBJECT_OFFSET = 8;
    private static final long RULE_BYTES = 16;

    private static final int EPERM = 1;
    private static final int ENOTDIR = 20;
    private static final int ENOSYS = 38;
    private static final int EOPNOTSUPP = 95;

    private final Kernel kernel;

    Landlock(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The version of the interface that this kernel has. */
    int abi() throws Lacking {
        long answer = kernel.call(Call.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION, 0);
        if (answer > 0) {
            return (int) answer;
        }
        throw new Lacking(
                switch ((int) -answer) {
                    case ENOSYS -> "this kernel has no Landlock (Linux 5.13 or later, built with it)";
                    case EOPNOTSUPP ->
                        "Landlock is switched off on this machine (the kernel's parameter lsm= leaves it out)";
                    case EPERM -> "something around this process, a container for instance, keeps it from Landlock";
                    default -> "the kernel refuses to say which Landlock it has (error " + -answer + ")";
                });
    }

    /** Returns the version of the interface by which it is in force. */
    int confine(Ruleset rules) throws Lacking {
        int abi = abi();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(RULESET_BYTES);
            attributes.set(ValueLayout.JAVA_LONG, FILES_OFFSET, Right.known(abi));
            attributes.set(ValueLayout.JAVA_LONG, TCP_OFFSET, abi >= TCP_SINCE ? BIND_TCP | CONNECT_TCP : 0);
            attributes.set(
                    ValueLayout.JAVA_LONG, SCOPES_OFFSET, abi >= SCOPES_SINCE ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
            long set = asked(
                    "make a ruleset",
                    kernel.call(Call.LANDLOCK_CREATE_RULESET, attributes.address(), bytes(abi), 0, 0));
            for (Rule rule : rules.places()) {
                allow(set, rule, abi, arena);
            }
            if (abi >= TCP_SINCE) {
                for (int port : rules.bind()) {
                    allow(set, port, BIND_TCP, arena);
                }
                for (int port : rules.connect()) {
                    allow(set, port, CONNECT_TCP, arena);
                }
            }
            asked("give up new privileges", kernel.call(Call.PRCTL, SET_NO_NEW_PRIVS, 1, 0, 0));
            asked("confine this process", kernel.call(Call.LANDLOCK_RESTRICT_SELF, set, 0, 0, 0));
            kernel.call(Call.CLOSE, set, 0, 0, 0);
        }
        return abi;
    }

    private static long bytes(int abi) {
        if (abi < TCP_SINCE) {
            return TCP_OFFSET;
        }
        return abi < SCOPES_SINCE ? SCOPES_OFFSET : RULESET_BYTES;
    }

    private void allow(long set, Rule rule, int abi, Arena arena) throws Lacking {
        MemorySegment place = arena.allocateFrom(rule.place(), StandardCharsets.ISO_8859_1);
        long folder = kernel.call(Call.OPENAT, FROM_HERE, place.address(), PATH_ONLY | kernel.folderFlag(), 0);
        long opened = folder == -ENOTDIR ? kernel.call(Call.OPENAT, FROM_HERE, place.address(), PATH_ONLY, 0) : folder;
        if (opened < 0) {
            return;
        }
        long rights = folder >= 0 ? Right.mask(rule.rights(), abi) : Right.maskOfFile(rule.rights(), abi);
        if (rights != 0) {
            MemorySegment attributes = arena.allocate(RULE_BYTES);
            attributes.set(ValueLayout.JAVA_LONG, ALLOWED_OFFSET, rights);
            attributes.set(ValueLayout.JAVA_INT, SUBJECT_OFFSET, (int) opened);
            asked(
                    "make a rule about " + rule.place(),
                    kernel.call(Call.LANDLOCK_ADD_RULE, set, BENEATH, attributes.address(), 0));
        }
        kernel.call(Call.CLOSE, opened, 0, 0, 0);
    }

    private void allow(long set, int port, long right, Arena arena) throws Lacking {
        MemorySegment attributes = arena.allocate(RULE_BYTES);
        attributes.set(ValueLayout.JAVA_LONG, ALLOWED_OFFSET, right);
        attributes.set(ValueLayout.JAVA_LONG, SUBJECT_OFFSET, port);
        asked(
                "make a rule about TCP port " + port,
                kernel.call(Call.LANDLOCK_ADD_RULE, set, PORT, attributes.address(), 0));
    }

    private static long asked(String what, long answer) throws Lacking {
        if (answer < 0) {
            throw new Lacking("the kernel does not let it " + what + " (error " + -answer + ")");
        }
        return answer;
    }
}
