package org.glashaus.tools.confine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Calls it by syscall(2): one function for all calls, since each that is linked costs the start some milliseconds. */
final class LinuxKernel implements Kernel {
    private static final long O_DIRECTORY = 0x10000;
    private static final long O_DIRECTORY_ON_ARM = 0x4000;

    private final boolean arm;
    private final MemorySegment state = Arena.global().allocate(Linker.Option.captureStateLayout());
    private final VarHandle errno = Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));
    private final MethodHandle syscall;

    private LinuxKernel(boolean arm) {
        this.arm = arm;
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong number = ValueLayout.JAVA_LONG;
        syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(number, number, number, number, number, number, number),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    static Kernel ofThisMachine() {
        return new LinuxKernel(System.getProperty("os.arch", "").equals("aarch64"));
    }

    @Override
    public long call(Call call, long a, long b, long c, long d) {
        long answer;
        try {
            answer = (long)
                    syscall.invokeExact(state, (long) call.number(arm), a, b, c, d, 0L); // prctl(2) wants a 0 there
        } catch (Throwable impossible) {
            throw new IllegalStateException("A function of C throws nothing", impossible);
        }
        return answer == -1 ? -(int) errno.get(state, 0L) : answer;
    }

    @Override
    public long folderFlag() {
        return arm ? O_DIRECTORY_ON_ARM : O_DIRECTORY;
    }

    /** The environment as it was given, to be handed on as it is. */
    static long environment() {
        MemorySegment place = Linker.nativeLinker().defaultLookup().findOrThrow("environ");
        return place.reinterpret(ValueLayout.ADDRESS.byteSize())
                .get(ValueLayout.ADDRESS, 0)
                .address();
    }
}
