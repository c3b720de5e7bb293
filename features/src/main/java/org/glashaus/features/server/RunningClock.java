package org.glashaus.features.server;

import java.io.IOException;
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
    private final Path file;
    private final List<String> prefix;

    private RunningClock(Path file, List<String> prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** It shows the system's time until it is moved. */
    public static RunningClock in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("clock");
        List<String> prefix = SystemClock.moved("FAKETIME_TIMESTAMP_FILE=" + file, "FAKETIME_CACHE_DURATION=1")
                .orElseThrow(() -> new IOException("faketime did not say which library moves the clock."));
        RunningClock clock = new RunningClock(file, prefix);
        clock.move(Duration.ZERO);
        return clock;
    }

    /** What has to stand before the server's command. */
    public List<String> prefix() {
        return prefix;
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
