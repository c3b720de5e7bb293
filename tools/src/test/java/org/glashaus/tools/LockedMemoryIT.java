package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server says of memory that is locked, against what the kernel counts, with no limit to speak of and with a tight one. */
class LockedMemoryIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("glashaus.distribution", ""), "bin/glashaus");
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path host;

    @Test
    void whatTheServerSaysIsWhatTheKernelCounts() throws Exception {
        assumeTrue(mayLock(24 * MEBIBYTE), "RLIMIT_MEMLOCK is too low here");
        JsonObject memory = memory(List.of());

        assertThat(memory.getLong("locked")).isEqualTo(24 * MEBIBYTE);
        assertThat(memory.fieldNames()).doesNotContain("why");
    }

    @Test
    void underATightLimitItLocksLessAndSaysWhy() throws Exception {
        List<String> limited = new ArrayList<>(List.of("prlimit", "--memlock=" + 5 * MEBIBYTE));
        if (System.getProperty("user.name", "").equals("root")) {
            // Root may lock whatever it likes.
            limited.addAll(List.of("setpriv", "--inh-caps=-ipc_lock", "--bounding-set=-ipc_lock"));
        }
        JsonObject memory = memory(limited);

        assertThat(memory.getLong("locked")).isEqualTo(4 * MEBIBYTE);
        assertThat(memory.getString("why")).contains("RLIMIT_MEMLOCK");
    }

    private JsonObject memory(List<String> before) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(LAUNCHER.toString(), "serve", "--port=0", "--udp=0", "--http=0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(host.toFile())
                .redirectErrorStream(true)
                .redirectOutput(host.resolve("said.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try (HostedServer server = HostedServer.start(host, builder)) {
            JsonObject memory = server.health().getJsonObject("memory");
            assertThat(memory.getLong("locked"))
                    .isEqualTo(lockedKibibytes(Path.of("/proc/" + server.pid() + "/status")) << 10);
            assertThat(memory.getLong("of")).isEqualTo(24 * MEBIBYTE);
            assertThat(server.data().resolve("native")).doesNotExist();
            return memory;
        }
    }

    private static boolean mayLock(long octets) throws IOException {
        return System.getProperty("user.name", "").equals("root")
                || Files.readAllLines(Path.of("/proc/self/limits")).stream()
                        .filter(line -> line.startsWith("Max locked memory"))
                        .map(line -> line.split(" {2,}")[1])
                        .anyMatch(soft -> soft.equals("unlimited") || Long.parseLong(soft) >= octets);
    }

    private static long lockedKibibytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmLck:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
