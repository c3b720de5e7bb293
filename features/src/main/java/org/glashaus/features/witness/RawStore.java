package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glashaus.features.Limits;

/**
 * The server's database read by SQLite's own command line, on a copy: nothing is shared with the code that wrote it but the
 * file format.
 */
public final class RawStore implements AutoCloseable {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path copies;
    private final List<Path> databases;

    private RawStore(Path copies, List<Path> databases) {
        this.copies = copies;
        this.databases = databases;
    }

    /** Copies every database below the folder with its side files; the writer must stand still or have ended. */
    public static RawStore copyOf(Path dataDir) throws IOException {
        Path copies = Scratch.make("glashaus-raw-store");
        try (Stream<Path> files = Files.walk(dataDir)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path copy = copies.resolve(dataDir.relativize(file).toString().replace('/', '_'));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Stream<Path> files = Files.list(copies)) {
            return new RawStore(
                    copies, files.filter(RawStore::isDatabase).sorted().toList());
        }
    }

    public List<Path> databases() {
        return List.copyOf(databases);
    }

    /** What the statement gives in one database; a line a row, columns parted by U+001F, bytes in hex where the query says so. */
    public List<String> query(Path database, String sql) throws IOException, InterruptedException {
        return run(database, ".mode list", ".separator \u001f", sql);
    }

    /** Everything in one database as SQL. */
    public List<String> dump(Path database) throws IOException, InterruptedException {
        return run(database, ".dump");
    }

    private static List<String> run(Path database, String... commands) throws IOException, InterruptedException {
        Process sqlite = ToolRun.started(
                "sqlite3",
                new ProcessBuilder("sqlite3", "-batch", "-init", "/dev/null", database.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
        try (var in = sqlite.outputWriter(StandardCharsets.UTF_8)) {
            for (String command : commands) {
                in.write(command);
                in.newLine();
            }
        }
        List<String> lines;
        try (InputStream out = sqlite.getInputStream()) {
            lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        if (!sqlite.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
            sqlite.destroyForcibly();
            throw new IOException("sqlite3 did not end.");
        }
        if (sqlite.exitValue() != 0) {
            throw new IOException("sqlite3 could not read the copy of the database.");
        }
        return lines;
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Scratch.delete(copies);
    }
}
