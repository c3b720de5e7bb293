package org.glashaus.features.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glashaus.features.Limits;

/** The system's clock as one process sees it, moved by faketime: the server itself stays as it is shipped. */
public final class SystemClock {
    private static final String PROGRAM = "faketime";
    private static final String PRELOADED = "LD_PRELOAD=";
    private static final int TRIES = 3;

    private static Optional<String> library = Optional.empty();

    private SystemClock() {}

    public static boolean canBeMoved() throws InterruptedException {
        return library().isPresent();
    }

    /**
     * What moves it, as the program names it to what it starts. The program itself refuses to start where another one of its
     * number was ended before it could clear away, and is asked again then, under another number; the library takes no notice.
     */
    static synchronized Optional<String> library() throws InterruptedException {
        for (int tried = 0; tried < TRIES && library.isEmpty(); tried++) {
            library = told();
        }
        return library;
    }

    private static Optional<String> told() throws InterruptedException {
        try {
            Path environment = Files.createTempFile("glashaus-clock", "");
            try {
                Process asked = new ProcessBuilder(PROGRAM, "-f", "+0s", "env")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(environment.toFile())
                        .start();
                if (!asked.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.destroyForcibly();
                    return Optional.empty();
                }
                return Files.readAllLines(environment).stream()
                        .filter(line -> line.startsWith(PRELOADED))
                        .map(line -> line.substring(PRELOADED.length()))
                        .findFirst();
            } finally {
                Files.delete(environment);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a command that this stands before sees another time. */
    static boolean isMovedBy(List<String> prefix) {
        return prefix.stream().anyMatch(part -> part.startsWith(PRELOADED));
    }

    /**
     * A server that starts so much later. Where the system's clock cannot be moved it is composed with another one. The monotonic
     * clock is moved along: left alone, timed waits of the JVM never end.
     */
    public static Order later(Order order, Duration ahead) throws InterruptedException {
        return moved("FAKETIME=+" + ahead.toSeconds() + "s").map(order::behind).orElseGet(() -> order.ahead(ahead));
    }

    /**
     * What has to stand before a command; empty where the clock cannot be moved.
     *
     * @param how in the variables of faketime's library
     */
    static Optional<List<String>> moved(String... how) throws InterruptedException {
        return library()
                .map(library -> Stream.concat(Stream.of("env", PRELOADED + library), Stream.of(how))
                        .toList());
    }
}
