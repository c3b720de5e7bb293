package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged product as a host starts it: by its launcher, in a folder of the host's. */
class ProductIT {
    private static final Path PRODUCT = Path.of(System.getProperty("glashaus.distribution", ""));
    private static final Pattern PLAIN = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path host;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aServerSaysWhereItIsAndWhatItDoesNotKeepYet() throws Exception {
        Process server = serve("--statement", "waag");

        URI address = address(server);

        List<String> lines = said().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("https://", "Waag", "model");
        assertThat(lines.getLast())
                .contains("not enforced by this version", "statement explain waag")
                .doesNotContain("breach-record", "rights-desk");
        assertThat(get(address.resolve("/privacy")).body()).contains("Waag");
    }

    @Test
    void aServerWritesIntoItsDataAndKeyFoldersOnly() throws Exception {
        Process server = serve();
        get(address(server));
        server.destroy();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(names(host)).containsExactlyInAnyOrder("data", "keys", "said.txt");
        assertThat(Path.of("/tmp/hsperfdata_" + System.getProperty("user.name"), Long.toString(server.pid())))
                .doesNotExist();
    }

    @Test
    void aCrashLeavesNoDumpBehind() throws Exception {
        Process server = serve();
        get(address(server));

        // The JVM takes a segmentation fault from outside for its own.
        assertThat(new ProcessBuilder("kill", "-SEGV", Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isNotZero();
        assertThat(names(host)).containsExactlyInAnyOrder("data", "keys", "said.txt");
        assertThat(names(host.resolve("data"))).noneMatch(name -> name.contains("hs_err") || name.contains("core"));
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "hs_err_pid" + server.pid() + ".log"))
                .doesNotExist();
    }

    @Test
    void theEnvironmentCannotChangeAServersFlags() throws Exception {
        ProcessBuilder launcher = launcher("serve", "--port", "0", "--udp", "0", "--http", "0");
        launcher.environment().put("JAVA_TOOL_OPTIONS", "-Dinjected=tool");
        launcher.environment().put("JDK_JAVA_OPTIONS", "-Dinjected=jdk");
        Process server = start(launcher);
        address(server);

        assertThat(said()).doesNotContain("Picked up");
        assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/environ")))
                .doesNotContain("injected");
        assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")))
                .contains("-XX:+DisableAttachMechanism", "-XX:-UsePerfData");
        assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/limits")))
                .containsPattern("Max core file size +0 +0 ");
    }

    @Test
    void aDataFolderThatCannotBeMadeEndsWith69AndASentence() throws Exception {
        Files.writeString(host.resolve("data"), "a file stands in the way");

        Process server = serve();

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(69);
        assertThat(said().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--statement nobody",
                "--bogus",
                "@options",
                "--port abc",
                "--cert only.pem",
                "--data a/b/c --statement nobody"
            })
    void aStartThatIsRefusedMakesNoFolder(String options) throws Exception {
        Process server = serve(options.split(" "));

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(64);
        assertThat(names(host)).containsExactly("said.txt");
    }

    @Test
    void wrongOptionsEndWith64AlsoThroughTheLauncher() throws Exception {
        Process wrong = start(launcher("audit", "--nope"));

        assertThat(wrong.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong.exitValue()).isEqualTo(64);
    }

    private Process serve(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--udp", "0", "--http", "0"));
        arguments.addAll(List.of(options));
        return start(launcher(arguments.toArray(String[]::new)));
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(PRODUCT.resolve("bin/glashaus").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command)
                .directory(host.toFile())
                .redirectErrorStream(true)
                .redirectOutput(host.resolve("said.txt").toFile());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return launcher;
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private URI address(Process server) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher matcher = PLAIN.matcher(said());
            if (matcher.find()) {
                return URI.create(matcher.group());
            }
            assertThat(server.isAlive())
                    .as("the server, which said: %s", said())
                    .isTrue();
            Thread.sleep(20);
        }
        throw new AssertionError("No address within " + PATIENCE + "; said: " + said());
    }

    private String said() throws IOException {
        return Files.readString(host.resolve("said.txt"));
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
