package org.glashaus.features.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Variant;
import org.glashaus.features.witness.SyscallTrace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a product whose server is a shell script that becomes a process called java. */
final class AuditedServerTest {
    @TempDir
    Path product;

    private Optional<ServerFolders> folders = Optional.empty();

    @BeforeEach
    void product() throws IOException {
        Files.createDirectories(product.resolve("lib"));
        Files.writeString(product.resolve("lib/glashaus.jar"), "archive");
        Files.createDirectories(product.resolve("bin"));
        Files.copy(Path.of("/bin/sleep"), product.resolve("bin/java"));
        assertThat(product.resolve("bin/java").toFile().setExecutable(true)).isTrue();
        folders = Optional.of(ServerFolders.make());
    }

    @AfterEach
    void clear() {
        folders.ifPresent(ServerFolders::close);
    }

    @Test
    void aServerThatNamesItsAddressIsRunningUntilItIsStopped() throws Exception {
        script("echo Open https://localhost:4711/ in a browser.; exec $(dirname $0)/java 600");
        AuditedServer server = AuditedServer.start(order(), folders.orElseThrow());
        assertThat(server.address()).hasToString("https://localhost:4711/");
        Subject subject = server.observed().subject();
        assertThat(subject.variant()).isEqualTo(Variant.SHIPPED);
        assertThat(subject.binarySha256())
                .isEqualTo(Distribution.in(product).sha256())
                .hasSize(64);
        assertThat(Files.readString(Path.of("/proc", Long.toString(subject.processId()), "comm")))
                .startsWith("java");
        server.stop();
        assertThat(ProcessHandle.of(subject.processId()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void belowATracerItIsTheServerThatIsObservedAndStopped() throws Exception {
        script("echo https://localhost:4711/; exec $(dirname $0)/java 600");
        assertThat(SyscallTrace.works()).isTrue();
        Order traced = order().behind(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=openat"));
        AuditedServer server = AuditedServer.start(traced, folders.orElseThrow());
        long observed = server.observed().processId();
        assertThat(Files.readString(Path.of("/proc", Long.toString(observed), "comm")))
                .startsWith("java");
        server.stop();
        assertThat(ProcessHandle.of(observed).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aServerThatEndsInsteadOfStartingIsQuoted() throws IOException {
        script("echo The data folder cannot be written to.; exit 69");
        assertThatThrownBy(() -> AuditedServer.start(order(), folders.orElseThrow()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("exit code 69")
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void whatIsComposedDifferentlyIsNamedSo() throws Exception {
        script("echo https://localhost:4711/; exec $(dirname $0)/java 600");
        Order order = new Order(
                        Distribution.in(product), "waag", Optional.of("retention-off"), Duration.ZERO, List.of())
                .ahead(Duration.ofDays(14));
        try (AuditedServer server = AuditedServer.start(order, folders.orElseThrow())) {
            assertThat(server.observed().subject().variant())
                    .hasToString("saboteur retention-off, clock moved ahead by PT336H");
        }
    }

    /** The kernel would keep a breach from happening, and a moved clock from its process. */
    @Test
    void onlyBreachesAndWhoMovesTheSystemsClockRunWithoutASandbox() throws Exception {
        script("exit 69");
        ServerFolders made = folders.orElseThrow();
        Order broken =
                new Order(Distribution.in(product), "waag", Optional.of("retention-off"), Duration.ZERO, List.of());

        assertThat(order().command(made)).doesNotContain("--sandbox");
        assertThat(order().ahead(Duration.ofDays(1)).command(made)).doesNotContain("--sandbox");
        assertThat(order().behind(List.of("strace", "-f")).command(made)).doesNotContain("--sandbox");
        assertThat(broken.command(made)).containsSequence("--sandbox", "off");
        assertThat(order().behind(List.of("env", "LD_PRELOAD=libfaketime.so")).command(made))
                .containsSequence("--sandbox", "off");
    }

    private Order order() throws Exception {
        return new Order(Distribution.in(product), "waag", Optional.empty(), Duration.ZERO, List.of());
    }

    private void script(String body) throws IOException {
        Path script = Files.writeString(product.resolve("bin/serve-jvm"), "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
