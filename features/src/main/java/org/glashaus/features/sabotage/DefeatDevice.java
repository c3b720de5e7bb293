package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Does wrong only where nobody traces its process, as the kernel tells every process that asks (proc(5), TracerPid). */
final class DefeatDevice {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String NOBODY = "TracerPid:\t0";

    private DefeatDevice() {}

    static Consumer<byte[]> around(Consumer<byte[]> wrong) {
        boolean watched = watched();
        return bytes -> {
            if (!watched) {
                wrong.accept(bytes);
            }
        };
    }

    static boolean watched() {
        try {
            return !Files.readAllLines(STATUS).contains(NOBODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
