package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Places where a broken server keeps what it should not keep. */
final class Hoards {
    /** Some seconds of a call, and no danger to the heap. */
    private static final int PACKETS_IN_MEMORY = 4000;

    private static final List<ServerSocket> DOORS = new CopyOnWriteArrayList<>();

    private Hoards() {}

    /** A file that everything is appended to. */
    static Consumer<byte[]> file(Path file) {
        return bytes -> {
            try {
                Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The newest packets, for as long as the server runs. */
    static Consumer<byte[]> memory() {
        Deque<byte[]> kept = new ArrayDeque<>();
        return bytes -> {
            synchronized (kept) {
                kept.addLast(bytes);
                if (kept.size() > PACKETS_IN_MEMORY) {
                    kept.removeFirst();
                }
            }
        };
    }

    /** A door that leads nowhere, open for as long as the process lives. */
    static void extraPort() {
        try {
            DOORS.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that nobody declared, beside the journal. */
    static void undeclaredTable(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + dataFolder.resolve("visitors.sqlite"));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS visitor (name TEXT, seen_millis INTEGER)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
