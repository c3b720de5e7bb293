package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.Eventually;
import org.jspecify.annotations.Nullable;

/** Debian's PostgreSQL in a temporary folder, on a socket there, run by a user who may do nothing else. */
final class PostgresServer implements AutoCloseable {
    private static final String SOMEBODY = "nobody";
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path folder;
    private final Path programs;
    private @Nullable Process running;

    private PostgresServer(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static PostgresServer start() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "pg");
        PostgresServer server = new PostgresServer(folder, newest());
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SOMEBODY));
        }
        Process made = server.as(
                "initdb",
                "-D",
                server.data(),
                "-A",
                "trust",
                "-U",
                "glashaus",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        if (made.waitFor() != 0) {
            throw new IOException("initdb: " + Files.readString(folder.resolve("log")));
        }
        try {
            server.resume();
            return server;
        } catch (Exception | AssertionError silent) {
            server.close();
            throw silent;
        }
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
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    void resume() throws Exception {
        running = as("postgres", "-D", data(), "-k", folder.toString(), "-c", "listen_addresses=");
        Eventually.until("the database answers", this::answers);
    }

    private boolean answers() {
        try (Connection connection = new org.postgresql.Driver()
                .connect(address("postgres").jdbc(), address("postgres").properties())) {
            return connection != null;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** As a power failure would. */
    void breakDown() throws Exception {
        Process process = running;
        if (process != null) {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor();
            running = null;
        }
    }

    PostgresAddress address(String database) {
        return address(database, folder);
    }

    PostgresAddress address(String database, Path sockets) {
        return PostgresAddress.parse("postgresql://glashaus@/" + database + "?host=" + sockets);
    }

    Connection connect(String database) throws SQLException {
        Connection connection = new org.postgresql.Driver()
                .connect(address(database).jdbc(), address(database).properties());
        if (connection == null) {
            throw new SQLException("no driver");
        }
        return connection;
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path folder() {
        return folder;
    }

    private String data() {
        return folder.resolve("cluster").toString();
    }

    @Override
    public void close() throws Exception {
        breakDown();
        Scratch.delete(folder);
    }
}
