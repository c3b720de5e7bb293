package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glashaus.features.server.Listener;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/** The system's clock passes limits under the shipped server, which is not started again: its own sweeps have to do it. */
@Tag("long")
class PassingClockIT {
    private static final Path FAKETIME = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final Duration TWO_SWEEPS = Duration.ofHours(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path host;

    private record Row(int category, long slice, byte[] sealed) {}

    @Test
    void underWaagCallsGoAfterSevenDaysAndRequestsAfterFourteen() throws Exception {
        try (HostedServer server = serve("waag")) {
            assertThat(server.get("/privacy")).isEqualTo(200);
            join(server);
            List<Row> calls = written(server, LogCategory.SIGNALLING);
            List<Row> requests = written(server, LogCategory.WEB_ACCESS);
            expire(server, calls, Duration.ofDays(7));
            expire(server, requests, Duration.ofDays(14));
        }
    }

    @Test
    void underGreenminihostIdentifiersGoAfterTwentyFourDays() throws Exception {
        try (HostedServer server = serve("greenminihost")) {
            join(server);
            expire(server, written(server, LogCategory.IDENTIFIERS), Duration.ofDays(24));
        }
    }

    private HostedServer serve(String statement) throws Exception {
        clockAhead(Duration.ZERO);
        return HostedServer.start(
                host,
                Map.of(
                        "LD_PRELOAD", FAKETIME.toString(),
                        "FAKETIME_TIMESTAMP_FILE", clock().toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        // Timers go on as they do when somebody sets a machine's clock.
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0"),
                "--statement=" + statement,
                // What moves the clock reads a file that a confined server may not.
                "--sandbox=off");
    }

    private Path clock() {
        return host.resolve("clock");
    }

    private void clockAhead(Duration ahead) throws IOException {
        Files.writeString(clock(), "+" + ahead.toSeconds() + "s\n");
    }

    private static void join(HostedServer server) throws Exception {
        try (Listener listener = Listener.join(server.address(), "127.0.0.1", "room", "Somebody")) {
            assertThat(listener.awaitMessage("welcome", Duration.ofSeconds(30))).isPresent();
            listener.leave();
        }
    }

    private List<Row> written(HostedServer server, LogCategory category) throws Exception {
        server.until(category.text(), () -> !rows(server, category).isEmpty());
        return rows(server, category);
    }

    /** They are there until shortly before, and then neither they nor their keys are in any file. */
    private void expire(HostedServer server, List<Row> rows, Duration limit) throws Exception {
        Map<String, Boolean> before = Map.of("rows", true, "keys", true);
        clockAhead(limit.minus(TWO_SWEEPS));
        lookedAtItsClock(server, limit.minus(TWO_SWEEPS));
        assertThat(found(server, rows)).isEqualTo(before);
        clockAhead(limit);
        server.until("they are gone", () -> found(server, rows).equals(Map.of("rows", false, "keys", false)));
        assertThat(server.isAlive()).isTrue();
    }

    /** One thread writes and sweeps in turn: between two entries of the new time it has looked whether a sweep is due. */
    private static void lookedAtItsClock(HostedServer server, Duration ahead) throws Exception {
        for (int entry = 0; entry < 2; entry++) {
            long there = newest(server);
            Instant then = Instant.now().plus(ahead).minus(A_MINUTE);
            server.until("an entry of the new time", () -> {
                join(server);
                return newest(server) > Math.max(there, then.toEpochMilli());
            });
        }
    }

    private static long newest(HostedServer server) throws Exception {
        try (Connection open = journal(server);
                ResultSet found = open.createStatement().executeQuery("SELECT max(at_millis) FROM entry")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static Connection journal(HostedServer server) throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + server.data().resolve("journal.sqlite"));
    }

    private Map<String, Boolean> found(HostedServer server, List<Row> rows) throws Exception {
        String data = content(server.data());
        boolean anyRow = rows.stream().anyMatch(row -> data.contains(latin(row.sealed())));
        boolean anyKey;
        try (Stream<Path> files = Files.list(server.keys().resolve("journal"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            anyKey = rows.stream()
                    .anyMatch(row -> names.stream().anyMatch(name -> name.contains("%016x".formatted(row.slice()))));
        }
        return Map.of("rows", anyRow, "keys", anyKey);
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static String content(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    all.write(Files.readAllBytes(file));
                } catch (NoSuchFileException gone) {
                    // The server has just removed it.
                }
            }
        }
        return latin(all.toByteArray());
    }

    private static List<Row> rows(HostedServer server, LogCategory category) throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        List<Row> rows = new ArrayList<>();
        try (Connection open =
                        config.createConnection("jdbc:sqlite:" + server.data().resolve("journal.sqlite"));
                ResultSet found = open.createStatement()
                        .executeQuery(
                                "SELECT category, slice, sealed FROM entry WHERE category = " + category.code())) {
            while (found.next()) {
                rows.add(new Row(found.getInt(1), found.getLong(2), found.getBytes(3)));
            }
        }
        return rows;
    }
}
