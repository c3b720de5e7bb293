package org.glashaus.features.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glashaus.features.Limits;

/** The system's clock as one process sees it, moved by faketime: the server itself stays as it is shipped. */
public final class SystemClock {
    static final String PROGRAM = "faketime";

    private SystemClock() {}

    public static boolean canBeMoved() throws InterruptedException {
        try {
            Process tried = new ProcessBuilder(PROGRAM, "-f", "+1d", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a command that this stands before sees another time. */
    static boolean isMovedBy(List<String> prefix) {
        return prefix.contains(PROGRAM) || prefix.stream().anyMatch(part -> part.startsWith(RunningClock.PRELOADED));
    }

    /** What has to stand before a command. The monotonic clock is moved along: left alone, timed waits of the JVM never end. */
    public static List<String> ahead(Duration ahead) {
        return List.of(PROGRAM, "-f", "+" + ahead.toSeconds() + "s");
    }
}
