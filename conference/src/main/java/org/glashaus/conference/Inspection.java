package org.glashaus.conference;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

// prctl(2) PR_GET_DUMPABLE, proc(5) TracerPid
/**
 * Whether others may look into this process, and whether somebody does.
 *
 * @param dumpable whether the kernel lets processes of the same user read its memory, as far as they may trace; empty where it does not say
 * @param traced whether one follows it at this moment
 */
record Inspection(Optional<Boolean> dumpable, Optional<Boolean> traced) {
    private static final int GET_DUMPABLE = 3;
    private static final int BY_ITS_USER = 1;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String TRACER = "TracerPid:";

    /** Nothing in here changes the first for a process that runs, so it is asked for once. */
    private static final Optional<Integer> DUMPABLE = asked();

    static Inspection ofThisProcess() {
        try {
            return told(DUMPABLE, Files.readAllLines(STATUS));
        } catch (IOException noLinux) {
            return told(DUMPABLE, List.of());
        }
    }

    static Inspection told(Optional<Integer> dumpable, List<String> status) {
        return new Inspection(
                dumpable.filter(answer -> answer >= 0).map(answer -> answer == BY_ITS_USER),
                status.stream()
                        .filter(line -> line.startsWith(TRACER))
                        .map(line -> !line.substring(TRACER.length()).strip().equals("0"))
                        .findFirst());
    }

    private static Optional<Integer> asked() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> prctl = linker.defaultLookup().find("prctl");
        if (prctl.isEmpty()) {
            return Optional.empty();
        }
        FunctionDescriptor form = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            return Optional.of((int) linker.downcallHandle(prctl.get(), form, Linker.Option.firstVariadicArg(1))
                    .invokeExact(GET_DUMPABLE));
        } catch (Throwable impossible) {
            throw new IllegalStateException("A function of C throws nothing", impossible);
        }
    }

    JsonObject addTo(JsonObject told) {
        dumpable.ifPresent(is -> told.put("dumpable", is));
        traced.ifPresent(is -> told.put("traced", is));
        return told;
    }
}
