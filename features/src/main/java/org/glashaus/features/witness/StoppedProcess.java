package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.glashaus.features.Limits;

/** A process that stands still while it is looked at, and goes on afterwards whatever happens. */
final class StoppedProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(5);

    private final long processId;

    private StoppedProcess(long processId) {
        this.processId = processId;
    }

    static StoppedProcess stop(long processId) throws IOException, InterruptedException {
        signal("STOP", processId);
        StoppedProcess stopped = new StoppedProcess(processId);
        long deadline = System.nanoTime() + Limits.PROCESS_STATE_CHANGE.toNanos();
        while (!stopped.standsStill()) {
            if (System.nanoTime() > deadline) {
                stopped.close();
                throw new IOException("the process did not stop when told to.");
            }
            Thread.sleep(POLL);
        }
        return stopped;
    }

    /** Every thread, since a stop reaches them one by one; T is stopped, t stopped under a tracer (proc(5)). */
    private boolean standsStill() throws IOException {
        try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(processId), "task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                char state = stat.charAt(stat.lastIndexOf(')') + 2);
                if (state != 'T' && state != 't') {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            signal("CONT", processId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(String name, long processId) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(processId))
                .redirectErrorStream(true)
                .start();
        if (!kill.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS) || kill.exitValue() != 0) {
            throw new IOException("signal " + name + " could not be sent.");
        }
    }
}
