package org.glashaus.features.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The system's clock as one server sees it, moved while it runs: faketime's library reads from a file how far, once a second.
 * The server itself stays as it is shipped.
 */
public final class RunningClock {
    static final String PRELOADED = "LD_PRELOAD=";

    private final Path file;
    private final String library;

    private RunningClock(Path file, String library) {
        this.file = file;
        this.library = library;
    }

    /** It shows the system's time until it is moved. */
    public static RunningClock in(Path folder) throws IOException, InterruptedException {
        RunningClock clock = new RunningClock(folder.resolve("clock"), library());
        clock.move(Duration.ZERO);
        return clock;
    }

    /** As the program names it to what it starts. */
    private static String library() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(SystemClock.PROGRAM, "-f", "+0s", "env").start();
        String environment = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return environment
                .lines()
                .filter(line -> line.startsWith(PRELOADED))
                .map(line -> line.substring(PRELOADED.length()))
                .findFirst()
                .orElseThrow(() -> new IOException("faketime did not say which library moves the clock."));
    }

    /** What has to stand before the server's command. */
    public List<String> prefix() {
        return List.of("env", PRELOADED + library, "FAKETIME_TIMESTAMP_FILE=" + file, "FAKETIME_CACHE_DURATION=1");
    }

    /** Shows this moment, or a second more; never less than the system's time. */
    public void show(Instant moment) throws IOException {
        long seconds = Math.max(0, Duration.between(Instant.now(), moment).toSeconds() + 1);
        move(Duration.ofSeconds(seconds));
    }

    private void move(Duration ahead) throws IOException {
        Path next = Files.writeString(file.resolveSibling("clock.next"), "+" + ahead.toSeconds() + "s\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
