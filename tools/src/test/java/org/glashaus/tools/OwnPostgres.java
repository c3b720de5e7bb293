package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's PostgreSQL in a temporary folder, on a socket there, as the store's own tests start it. */
final class OwnPostgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String SOMEBODY = "nobody";

    private final Path folder;
    private final Path programs;
    private @Nullable Process running;

    private OwnPostgres(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static OwnPostgres start() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "pg");
        OwnPostgres database = new OwnPostgres(folder, newest());
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SOMEBODY));
        }
        assertThat(database.as("initdb", "-D", database.cluster(), "-A", "trust", "-U", "glashaus", "-E", "UTF8")
                        .waitFor())
                .as("initdb, which says why in %s", folder)
                .isZero();
        database.resume();
        return database;
    }

    private static Path newest() throws IOException {
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.comparing(
                            v -> Integer.parseInt(v.getFileName().toString())))
                    .orElseThrow(() -> new IOException("Debian's postgresql is not installed"))
                    .resolve("bin");
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private Process as(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + SOMEBODY, "--regid=nogroup", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        File log = folder.resolve("log").toFile();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Starts it, whatever state its files are in; whoever needs it asks until it answers. */
    void resume() throws IOException {
        running = as("postgres", "-D", cluster(), "-k", folder.toString(), "-c", "listen_addresses=");
    }

    boolean answers() throws Exception {
        return as("pg_isready", "-q", "-h", folder.toString()).waitFor() == 0;
    }

    /** With -9, and each process of it. */
    void kill() throws InterruptedException {
        Process process = running;
        running = null;
        if (process != null) {
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            all.forEach(each -> each.onExit().join());
        }
    }

    String url() {
        return "postgresql://glashaus@/postgres?host=" + folder;
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    @Override
    public void close() throws Exception {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
