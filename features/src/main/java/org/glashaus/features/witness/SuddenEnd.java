package org.glashaus.features.witness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * What there is to clear away when this process is told to end in the middle (SIGTERM, Ctrl-C): servers, browsers and tracers
 * that it started would go on, and folders with what servers wrote would stay.
 */
final class SuddenEnd {
    /** Whatever runs on meanwhile may start another, so none has to be seen for so long. */
    private static final int QUIET_LOOKS = 5;

    private static final int LOOKS = 100;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SuddenEnd::clear, "clear"));
    }

    private SuddenEnd() {}

    static void owns(Path folder) {
        FOLDERS.add(folder);
    }

    static void gone(Path folder) {
        FOLDERS.remove(folder);
    }

    private static void clear() {
        int quiet = 0;
        for (int look = 0; look < LOOKS && quiet < QUIET_LOOKS; look++) {
            List<ProcessHandle> alive = ProcessHandle.current()
                    .descendants()
                    .filter(ProcessHandle::isAlive)
                    .toList();
            alive.forEach(ProcessHandle::destroyForcibly);
            quiet = alive.isEmpty() ? quiet + 1 : 0;
            if (FOLDERS.isEmpty() && alive.isEmpty()) {
                break;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        List.copyOf(FOLDERS).forEach(Scratch::delete);
    }
}
