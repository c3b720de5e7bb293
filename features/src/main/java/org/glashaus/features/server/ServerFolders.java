package org.glashaus.features.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.glashaus.features.witness.Scratch;

/** Everything that servers may write to which follow one another; it stays over restarts. */
public final class ServerFolders implements AutoCloseable {
    private final Path root;

    private ServerFolders(Path root) {
        this.root = root;
    }

    public static ServerFolders make() throws IOException {
        ServerFolders folders = new ServerFolders(Scratch.make("glashaus-audited"));
        Files.createDirectory(folders.data());
        Files.createDirectory(folders.keys());
        Files.createDirectory(folders.work());
        Files.createDirectory(folders.consoles());
        return folders;
    }

    /** Others, with data and keys as they lie in these now. */
    public ServerFolders copy() throws IOException {
        ServerFolders copy = make();
        try {
            copy(data(), copy.data());
            copy(keys(), copy.keys());
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path there = to.resolve(from.relativize(each));
                if (!Files.isDirectory(there)) {
                    Files.copy(each, there, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** The working directory. */
    public Path work() {
        return root.resolve("work");
    }

    /** What servers print; ours, but theirs to write. */
    Path consoles() {
        return root.resolve("consoles");
    }

    /** Ours alone. */
    public Path records() throws IOException {
        return Files.createDirectories(root.resolve("records"));
    }

    /** They may be large, and what is of use in them has been read. */
    public void discardRecords() {
        Scratch.delete(root.resolve("records"));
    }

    @Override
    public void close() {
        Scratch.delete(root);
    }
}
