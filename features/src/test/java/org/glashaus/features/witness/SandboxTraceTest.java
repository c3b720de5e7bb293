package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of system calls tells whether the kernel confined what became the server, by lines as strace 6.1 writes them. */
class SandboxTraceTest {
    private static final String OPENED = "10 1.0 openat(AT_FDCWD</>, \"/etc/hosts\", O_RDONLY) = 3</etc/hosts>";
    private static final String CONFINED = "12 2.0 landlock_restrict_self(5, 0) = 0";
    private static final String REFUSED = "12 2.0 landlock_restrict_self(5, 0) = -1 EPERM (Operation not permitted)";
    private static final String BECAME = "10 3.0 +++ superseded by execve in pid 12 +++";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path dir;

    @Test
    void whoConfinesItselfAndThenBecomesTheServerIsConfined() throws Exception {
        assertThat(seen(OPENED, CONFINED, BECAME)).contains("had confined it (Landlock)", "was traced");
    }

    @Test
    void whoIsConfinedTooLateInAnotherThreadOrNotAtAllIsNot() throws Exception {
        for (List<String> lines : List.of(
                List.of(OPENED, BECAME, CONFINED),
                List.of(OPENED, CONFINED, "10 3.0 +++ superseded by execve in pid 11 +++"),
                List.of(OPENED, CONFINED),
                List.of(OPENED, REFUSED, BECAME),
                List.of(OPENED, BECAME),
                List.of(OPENED))) {
            assertThat(seen(lines.toArray(String[]::new))).as("%s", lines).contains("No sandbox was in force");
        }
    }

    private String seen(String... lines) throws Exception {
        Path log = Files.write(dir.resolve("log"), List.of(lines));
        try (SyscallTrace trace =
                new SyscallTrace(log, AllowedSinks.LIST, new EvidenceFolder(dir.resolve("evidence"), ""))) {
            trace.start(new ObservedProcess(
                    new Observation.Subject(10, "0".repeat(64), Variant.SHIPPED), dir, dir, List.of(), List.of()));
            return trace.stop().seen();
        }
    }
}
