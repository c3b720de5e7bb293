package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.stream.Stream;
import org.glashaus.conference.Deployment;

/** What a broken server does beside its work: it keeps, opens and calls what it should not. */
final class BadHabits {
    /** Some seconds of a call, and no danger to the heap. */
    private static final int PACKETS_IN_MEMORY = 4000;

    private static final long BETWEEN_CALLS_MILLIS = 500;
    private static final List<ServerSocket> DOORS = new CopyOnWriteArrayList<>();

    private BadHabits() {}

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

    /** The same where no file belongs. */
    static Consumer<byte[]> notes(Deployment deployment) {
        return file(deployment.dataFolder().resolve("tmp").resolve("notes.txt"));
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

    /** Tries for somebody outside again and again; the address is for documents (RFC 5737), and no packet leaves. */
    static void callOutside() {
        Thread.ofVirtual().start(() -> {
            while (!Thread.interrupted()) {
                try (DatagramSocket socket = new DatagramSocket()) {
                    socket.connect(new InetSocketAddress("192.0.2.1", 9));
                    Thread.sleep(BETWEEN_CALLS_MILLIS);
                } catch (SocketException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    /** The keys there are at the moment, once more, where no sweep looks. */
    static void spareKeys(Path keyFolder, Path dataFolder) {
        Path keys = keyFolder.resolve("journal");
        Path spare = dataFolder.resolve("spare");
        try {
            Files.createDirectories(spare);
            try (Stream<Path> files = Files.list(keys)) {
                for (Path key : files.toList()) {
                    Files.copy(key, spare.resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal of the moment once more, as a rotation leaves it; a rotation comes once. */
    static void rotate(Path dataFolder) {
        Path journal = dataFolder.resolve("journal.sqlite");
        Path rotated = dataFolder.resolve("journal.sqlite.1");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                Statement statement = connection.createStatement()) {
            if (!Files.exists(rotated)
                    && statement.executeQuery("SELECT count(*) FROM entry").getLong(1) > 0) {
                statement.execute("VACUUM INTO '" + rotated + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
