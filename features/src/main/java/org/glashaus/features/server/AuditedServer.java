package org.glashaus.features.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.ObservedProcess;

/** A server in a process of its own that has said where it can be reached. */
public final class AuditedServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s/]+:\\d+/");
    private static final long POLL_MILLIS = 20;

    private final Process started;
    private final ProcessHandle server;
    private final URI address;
    private final ObservedProcess observed;

    private AuditedServer(Process started, ProcessHandle server, URI address, ObservedProcess observed) {
        this.started = started;
        this.server = server;
        this.address = address;
        this.observed = observed;
    }

    /** Returns when the server has printed its address. */
    public static AuditedServer start(Order order, ServerFolders folders) throws IOException, InterruptedException {
        Path console = Files.createTempFile(folders.consoles(), "console", ".txt");
        Process process = new ProcessBuilder(order.command(folders))
                .directory(folders.work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        process.getOutputStream().close();
        try {
            URI address = address(process, console);
            ProcessHandle server = java(process);
            Subject subject = new Subject(server.pid(), order.distribution().sha256(), order.variant());
            ObservedProcess observed = new ObservedProcess(
                    subject, folders.data(), folders.keys(), List.of(folders.work()), List.of(console));
            return new AuditedServer(process, server, address, observed);
        } catch (IOException | RuntimeException | InterruptedException e) {
            end(process);
            throw e;
        }
    }

    private static URI address(Process process, Path console) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.SERVER_START.toNanos();
        while (true) {
            String said = Files.readString(console, StandardCharsets.UTF_8);
            Matcher matcher = ADDRESS.matcher(said);
            if (matcher.find()) {
                return URI.create(matcher.group());
            }
            if (!process.isAlive()) {
                throw new IOException("the server ended with exit code " + process.exitValue()
                        + " instead of starting; it said: " + said.strip());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("the server did not name its address within " + Limits.SERVER_START.toSeconds()
                        + " s; it said: " + said.strip());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The started process, or the tracer's child, once it has become the JVM. */
    private static ProcessHandle java(Process started) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.PROCESS_STATE_CHANGE.toNanos();
        while (true) {
            try (Stream<ProcessHandle> all = Stream.concat(Stream.of(started.toHandle()), started.descendants())) {
                Optional<ProcessHandle> java = all.filter(AuditedServer::isJava).findFirst();
                if (java.isPresent()) {
                    return java.get();
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("the server's process was not found.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isJava(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .startsWith("java");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return address;
    }

    public ObservedProcess observed() {
        return observed;
    }

    /** Tells it to stop, as the system does, and waits until it has. */
    public void stop() throws IOException, InterruptedException {
        server.destroy();
        if (!started.waitFor(Limits.SERVER_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            end(started);
            throw new IOException("the server did not stop within " + Limits.SERVER_STOP.toSeconds() + " s.");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end(started);
    }
}
