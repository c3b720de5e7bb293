package org.glashaus.conference;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

// mmap(2), mlock2(2); the numbers are those of x86_64 and aarch64
/** Pages of the kernel's own, outside the heap and the C library's, that are locked before anything is in them. */
final class LinuxPages implements MediaPages.Source {
    private static final int READ_AND_WRITE = 3;
    private static final int PRIVATE_AND_ANONYMOUS = 0x22;

    /** Each page when it is used for the first time: what is never used takes no memory. */
    private static final int LOCK_ON_FAULT = 1;

    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    private final MethodHandle mmap;
    private final MethodHandle mlock;
    private final MethodHandle munmap;

    private LinuxPages(Linker linker, SymbolLookup library) {
        mmap = linker.downcallHandle(
                library.findOrThrow("mmap"), FunctionDescriptor.of(SIZE, SIZE, SIZE, INT, INT, INT, SIZE));
        mlock = linker.downcallHandle(library.findOrThrow("mlock2"), FunctionDescriptor.of(INT, SIZE, SIZE, INT));
        munmap = linker.downcallHandle(library.findOrThrow("munmap"), FunctionDescriptor.of(INT, SIZE, SIZE));
    }

    /** Empty where the numbers above are not known to hold, or an old C library lacks the call. */
    static Optional<LinuxPages> find() {
        Linker linker = Linker.nativeLinker();
        String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        boolean known = machine.equals("Linux amd64") || machine.equals("Linux aarch64");
        return known && linker.defaultLookup().find("mlock2").isPresent()
                ? Optional.of(new LinuxPages(linker, linker.defaultLookup()))
                : Optional.empty();
    }

    @Override
    public Optional<MemorySegment> locked(long octets) {
        long address = call(() -> (long) mmap.invokeExact(0L, octets, READ_AND_WRITE, PRIVATE_AND_ANONYMOUS, -1, 0L));
        if (address == -1) {
            return Optional.empty();
        }
        if (call(() -> (long) (int) mlock.invokeExact(address, octets, LOCK_ON_FAULT)) != 0) {
            give(address, octets);
            return Optional.empty();
        }
        return Optional.of(
                MemorySegment.ofAddress(address).reinterpret(octets, Arena.ofAuto(), pages -> give(address, octets)));
    }

    /** Which unlocks them too. */
    private void give(long address, long octets) {
        call(() -> (long) (int) munmap.invokeExact(address, octets));
    }

    @FunctionalInterface
    private interface Call {
        long answer() throws Throwable;
    }

    private static long call(Call call) {
        try {
            return call.answer();
        } catch (Throwable impossible) {
            throw new IllegalStateException("A function of C throws nothing", impossible);
        }
    }
}
