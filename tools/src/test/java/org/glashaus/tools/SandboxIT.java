package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.glashaus.tools.confine.Intruder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel keeps a server in: judged from outside, by the system's own record and by what somebody in its place gets done. */
class SandboxIT {
    private static final Path PRODUCT = Path.of(System.getProperty("glashaus.distribution", ""));
    private static final String TRIED =
            "write write-in-thread write-in-virtual change delete make-folder link move-in read"
                    + " memory run connect listen-elsewhere";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private Path host = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void places() throws IOException {
        host = Files.createDirectory(scratch.resolve("host"));
        outside = Files.createDirectory(scratch.resolve("outside"));
        for (String name : List.of("theirs", "doomed", "secret")) {
            Files.writeString(outside.resolve(name), "unchanged");
        }
    }

    @Test
    void theServerIsTheProcessThatWasStartedAndAllOfItsThreadsAreConfined() throws Exception {
        try (HostedServer server = HostedServer.start(host, Map.of(), "--sandbox=require")) {
            assertThat(server.get("/")).isEqualTo(200);

            Path process = Path.of("/proc/" + server.pid());
            assertThat(Files.readString(process.resolve("cmdline"))).contains("-Dglashaus.sandbox=landlock ");
            assertThat(threads(process))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(status -> assertThat(status).contains("\nNoNewPrivs:\t1\n"));
            assertThat(server.health().getJsonObject("sandbox").getBoolean("in-force"))
                    .isTrue();
            assertThat(server.health().getJsonObject("sandbox").getInteger("landlock"))
                    .isPositive();
            assertThat(server.health().getJsonObject("sandbox").getBoolean("traced"))
                    .isFalse();
            assertThat(server.said()).doesNotContain("No sandbox");
        }
    }

    @Test
    void somebodyInTheServersPlaceWritesReadsRunsAndReachesNothingOutside() throws Exception {
        try (ServerSocket theirs = listening()) {
            List<String> said = intrude("auto", theirs.getLocalPort());

            assertThat(said).contains("write-inside done", "listen done");
            assertThat(said.stream().filter(line -> line.endsWith(" done"))).hasSize(2);
            assertThat(said.stream().filter(line -> line.contains(" refused ")).map(SandboxIT::first))
                    .containsExactly(TRIED.split(" "));
            assertThat(said)
                    .anySatisfy(
                            line -> assertThat(line).startsWith("write-in-virtual refused java.nio.file.AccessDenied"));
        }
        assertThat(names(outside)).containsExactlyInAnyOrder("theirs", "doomed", "secret");
        assertThat(outside.resolve("theirs")).hasContent("unchanged");
        assertThat(host.resolve("data/tmp/inside")).hasContent("x");
    }

    /** The same program without a sandbox, so that its failing shows something. */
    @Test
    void withoutASandboxItGetsAllOfThatDone() throws Exception {
        try (ServerSocket theirs = listening()) {
            assertThat(intrude("off", theirs.getLocalPort()))
                    .filteredOn(line -> line.endsWith(" done"))
                    .map(SandboxIT::first)
                    .contains(TRIED.replace(" memory", "").split(" "));
        }
        assertThat(names(outside)).contains("written", "written-in-thread", "written-in-virtual", "folder", "link");
    }

    @Test
    void whereThereIsNoneTheServerStartsAndSaysSo() throws Exception {
        try (HostedServer server = HostedServer.start(host, onAnotherMachine())) {
            server.until("a sentence", () -> server.said().contains("No sandbox is in force: "));

            assertThat(server.said()).contains("Linux on x86_64 and aarch64, and this is Linux riscv64");
            assertThat(server.health().getJsonObject("sandbox").getBoolean("in-force"))
                    .isFalse();
            assertThat(threads(Path.of("/proc/" + server.pid())))
                    .allSatisfy(status -> assertThat(status).contains("\nNoNewPrivs:\t0\n"));
        }
    }

    @Test
    void whereThereIsNoneAndOneIsRequiredTheStartIsRefusedAndLeavesNothing() throws Exception {
        ProcessBuilder launcher = started(
                PRODUCT.resolve("bin/glashaus").toString(), "serve", "--port=0", "--udp=0", "--sandbox=require");
        launcher.environment().putAll(onAnotherMachine());
        Process refused = launcher.start();

        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(69);
        assertThat(Files.readAllLines(host.resolve("said.txt")))
                .singleElement()
                .asString()
                .startsWith("The sandbox that --sandbox require asks for is not in force: ");
        assertThat(names(host)).containsExactly("said.txt");
    }

    @Test
    void aConfinedStartThatIsRefusedTakesItsFoldersAway() throws Exception {
        Process refused = started(
                        PRODUCT.resolve("bin/glashaus").toString(),
                        "serve",
                        "--statement=nobody",
                        "--data=a/b",
                        "--keys=k/e/y",
                        "--sandbox=require")
                .start();

        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(64);
        assertThat(names(host)).containsExactly("said.txt");
    }

    private Map<String, String> onAnotherMachine() throws IOException {
        Path programs = Files.createDirectories(scratch.resolve("programs"));
        Path uname = Files.writeString(programs.resolve("uname"), "#!/bin/sh\necho Linux riscv64\n");
        Files.setPosixFilePermissions(uname, PosixFilePermissions.fromString("rwx------"));
        return Map.of("PATH", programs + ":" + System.getenv("PATH"));
    }

    /** Starts the intruder as a server is started, by the launcher's own script, in a product with one archive more. */
    private List<String> intrude(String sandbox, int port) throws Exception {
        Path product = scratch.resolve("product");
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Path script = Files.copy(PRODUCT.resolve("bin/serve-jvm"), product.resolve("bin/serve-jvm"));
        for (Path archive : List.of(tools())) {
            Files.copy(archive, product.resolve("lib").resolve(archive.getFileName()));
        }
        pack(product.resolve("lib/intruder.jar"));
        Process intruder = started(
                        script.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "data",
                        Intruder.class.getName(),
                        "--sandbox",
                        sandbox,
                        "--port",
                        Integer.toString(free()),
                        outside.toString(),
                        Integer.toString(port))
                .start();
        assertThat(intruder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<String> said = new ArrayList<>(Files.readAllLines(host.resolve("said.txt")));
        assertThat(intruder.exitValue()).as("%s", said).isZero();
        return said;
    }

    private static Path tools() throws IOException {
        try (Stream<Path> archives = Files.list(PRODUCT.resolve("lib"))) {
            return archives.filter(file -> file.getFileName().toString().startsWith("tools-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void pack(Path archive) throws IOException {
        String name = Intruder.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(file);
                InputStream code = Intruder.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(code).isNotNull();
            jar.putNextEntry(new JarEntry(name));
            jar.write(code.readAllBytes());
            jar.closeEntry();
        }
    }

    private ProcessBuilder started(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(host.toFile())
                .redirectErrorStream(true)
                .redirectOutput(host.resolve("said.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = listening()) {
            return socket.getLocalPort();
        }
    }

    /** Of all that are there; threads end at any time. */
    private static List<String> threads(Path process) throws IOException {
        List<String> statuses = new ArrayList<>();
        try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
            for (Path task : tasks.toList()) {
                try {
                    statuses.add(Files.readString(task.resolve("status")));
                } catch (IOException gone) {
                    if (Files.exists(task)) {
                        throw gone;
                    }
                }
            }
        }
        return statuses;
    }

    private static String first(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
