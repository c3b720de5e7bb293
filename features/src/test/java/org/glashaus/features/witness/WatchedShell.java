package org.glashaus.features.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Variant;

/** A small process to be watched: a shell that says "ready", waits for a line and then does what it was told. */
final class WatchedShell implements AutoCloseable {
    private final Process process;
    private final ObservedProcess observed;

    private WatchedShell(Process process, ObservedProcess observed) {
        this.process = process;
        this.observed = observed;
    }

    static WatchedShell start(Path dir, List<String> prefix, Map<String, String> environment, String script) {
        try {
            Path data = Files.createDirectories(dir.resolve("data"));
            Path keys = Files.createDirectories(dir.resolve("keys"));
            Path scratch = Files.createDirectories(dir.resolve("scratch"));
            Path console = dir.resolve("console.txt");
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of("/bin/sh", "-c", "echo ready; read go; " + script + "; echo done; read stop"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(scratch.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            until(() -> Files.readString(console).contains("ready"));
            long pid = prefix.isEmpty()
                    ? process.pid()
                    : process.children().findFirst().orElseThrow().pid();
            Observation.Subject subject = new Observation.Subject(pid, "0".repeat(64), Variant.SHIPPED);
            return new WatchedShell(
                    process, new ObservedProcess(subject, data, keys, List.of(scratch), List.of(console)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObservedProcess observed() {
        return observed;
    }

    /** Lets it do what it was told, and waits until it is done. */
    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        until(() -> Files.readString(observed.console().getFirst()).contains("done"));
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    static void until(Condition condition) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("What was waited for did not happen within 20 s");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
