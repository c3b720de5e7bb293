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
    private static final String LATER = "10 9999999999.0 "; // when the server has long been ready
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

    @Test
    void whatTheKernelRefusesAfterThatIsNamed() throws Exception {
        assertThat(seen(OPENED, tried("/dev/zero", "EACCES (Permission denied)"), CONFINED, BECAME))
                .doesNotContain("refused");
        assertThat(seen(
                        OPENED,
                        CONFINED,
                        BECAME,
                        tried("/dev/zero", "EACCES (Permission denied)"),
                        tried("/tmp/nowhere", "ENOENT (No such file or directory)")))
                .endsWith("refused to open for writing: /dev/zero.");
    }

    @Test
    void whoShutsItsMemoryToOthersIsToldApart() throws Exception {
        String shut = LATER + "prctl(PR_SET_DUMPABLE, SUID_DUMP_DISABLE) = 0";
        String reopened = LATER + "prctl(PR_SET_DUMPABLE, SUID_DUMP_USER) = 0";
        String named = LATER + "prctl(PR_SET_NAME, \"GC Thread#0\") = 0";

        assertThat(seen(OPENED, CONFINED, BECAME, named)).contains("(dumpable)").doesNotContain("PR_SET_DUMPABLE");
        assertThat(seen(OPENED, CONFINED, BECAME, shut))
                .contains("(PR_SET_DUMPABLE)")
                .doesNotContain("(dumpable)");
        assertThat(seen(OPENED, CONFINED, BECAME, shut, reopened)).contains("(dumpable)");
        assertThat(seen(OPENED, CONFINED, shut, BECAME))
                .as("execve begins anew")
                .contains("(dumpable)");
    }

    @Test
    void removingMakingAndCuttingShortCountAsWriting() throws Exception {
        for (String call : List.of(
                "unlink(\"/elsewhere/file\")",
                "unlinkat(AT_FDCWD</work>, \"/elsewhere/file\", 0)",
                "rmdir(\"/elsewhere/file\")",
                "mkdir(\"/elsewhere/file\", 0700)",
                "mkdirat(7</elsewhere>, \"file\", 0700)",
                "truncate(\"/elsewhere/file\", 0)")) {
            assertThat(seen(OPENED, LATER + call + " = 0"))
                    .as(call)
                    .contains("not on the list: changed /elsewhere/file.");
            assertThat(seen(OPENED, LATER + call + " = -1 ENOENT (No such file or directory)"))
                    .as(call)
                    .contains("no file for writing");
        }
        assertThat(seen(OPENED, LATER + "unlink(\"" + dir + "/journal.sqlite-wal\") = 0"))
                .contains("all on the list");
    }

    private static String tried(String path, String error) {
        return LATER + "openat(AT_FDCWD</work>, \"" + path + "\", O_WRONLY) = -1 " + error;
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
