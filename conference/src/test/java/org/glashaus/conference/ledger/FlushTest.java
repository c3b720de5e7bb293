package org.glashaus.conference.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.ledger.Receipt.Deleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the kernel sees it: when a receipt is acknowledged, what was written has been flushed. */
class FlushTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int RECEIPTS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void aReceiptIsOnTheDiskBeforeItIsAcknowledged() throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "strace is not installed");
        List<String> calls = traced();

        List<String> seen = new ArrayList<>();
        for (String call : calls) {
            if (call.contains("ledger.txt>")) {
                seen.add(call.contains("sync(") ? "flush" : "write");
            } else if (call.contains("\"kept")) {
                seen.add("kept");
            }
        }
        List<String> expected = new ArrayList<>(List.of("write", "flush"));
        for (int i = 0; i < RECEIPTS; i++) {
            expected.addAll(List.of("write", "flush", "kept"));
        }
        expected.addAll(List.of("write", "flush"));
        assertThat(seen).isEqualTo(expected);
    }

    private List<String> traced() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        Path trace = folder.resolve("trace");
        Process process = new ProcessBuilder(
                        STRACE.toString(),
                        "-f",
                        "-y",
                        "--seccomp-bpf",
                        "-e",
                        "trace=write,pwrite64,fsync,fdatasync",
                        "-o",
                        trace.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Keeper.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return Files.readAllLines(trace);
    }

    /** Run as a process of its own. */
    static final class Keeper {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Instant now = Instant.now();
            try (Ledger ledger = Ledger.open(folder.resolve("data"), folder.resolve("keys"), () -> now, said -> {})) {
                for (int i = 0; i < RECEIPTS; i++) {
                    ledger.keep(new Deleted(now, "web-access", i, now));
                    System.out.println("kept");
                }
            }
        }
    }
}
