package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit by somebody who is not root, on machines that lack something: what nobody could look at is unknown, and why is said. */
@Tag("long")
final class OrdinaryUserIT {
    private static final int NOBODY = 65534;
    private static final List<String> PROGRAMS = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    private JsonNode report = new ObjectMapper().createObjectNode();

    @BeforeEach
    void aHomeOfTheirOwn() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become somebody else");
        Files.setAttribute(home, "unix:uid", NOBODY);
        run(List.of(
                "cp",
                "-r",
                Product.folder().toString(),
                home.resolve("glashaus").toString()));
    }

    /** Nobody but root captures packets or makes networks then; the rest is looked at all the same. */
    @Test
    void withoutNameSpacesOfTheirOwn() throws Exception {
        assertThat(auditWithout("waag", "unshare")).isEqualTo(1);

        assertThat(report.at("/audited/ranAs").asText()).isEqualTo("an ordinary user");
        assertThat(claims("VIOLATION")).as("what the text leaves out").containsExactly("data-inventory-complete");
        assertThat(reason("media-in-room-only")).contains("dumpcap cannot capture here", "Root may capture");
        assertThat(reason("p2p-at-most-two")).contains("a network of its own", "Root can make one");
        assertThat(claims("COMPLIANT")).contains("media-not-stored", "media-log-retention", "right-access");
        nothingIsKeptThatWasNotLookedAt();
    }

    @Test
    void withoutTheProgramsThatLook() throws Exception {
        assertThat(auditWithout("bbw-leipzig", "strace", "sqlite3", "tshark")).isEqualTo(2);

        assertThat(report.at("/audited/ranAs").asText()).contains("name spaces");
        assertThat(claims("VIOLATION")).isEmpty();
        assertThat(reason("no-profiling")).contains("strace is not installed");
        assertThat(reason("right-erasure")).contains("sqlite3 is not on this machine");
        assertThat(reason("media-in-room-only")).contains("tshark is not on this machine");
        nothingIsKeptThatWasNotLookedAt();
    }

    private void nothingIsKeptThatWasNotLookedAt() {
        Set<String> looks = Set.of("COMPLIANT", "PARTIAL");
        int kept = 0;
        for (JsonNode finding : report.path("findings")) {
            String claim = finding.path("claim").asText();
            if (looks.contains(finding.path("status").asText())) {
                kept++;
                assertThat(of("observations", claim, "outcome"))
                        .as(claim)
                        .contains("KEPT")
                        .doesNotContain("NOT_SEEN");
                assertThat(of("scenarios", claim, "ending")).as(claim).containsOnly("PASSED");
            } else if (finding.path("status").asText().equals("UNKNOWN")) {
                assertThat(reason(claim))
                        .as(claim)
                        .isNotBlank()
                        .doesNotContain("Exception")
                        .doesNotContain("error=");
            }
        }
        assertThat(kept).as("what could be looked at").isGreaterThan(20);
    }

    private List<String> of(String what, String claim, String field) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : report.path(what)) {
            if (each.path("claim").asText().equals(claim)) {
                found.add(each.path(field).asText());
            }
        }
        return found;
    }

    private List<String> claims(String status) {
        List<String> claims = new ArrayList<>();
        report.path("findings").forEach(finding -> {
            if (finding.path("status").asText().equals(status)) {
                claims.add(finding.path("claim").asText());
            }
        });
        return claims;
    }

    private String reason(String claim) {
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("claim").asText().equals(claim)) {
                return finding.path("reasons").toString();
            }
        }
        return "";
    }

    private int auditWithout(String statement, String... missing) throws Exception {
        Path out = home.resolve("report");
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY));
        command.addAll(List.of("--clear-groups", "env", "HOME=" + home, "PATH=" + programsBut(Set.of(missing))));
        command.addAll(List.of("JAVA_HOME=" + System.getProperty("java.home")));
        command.add(home.resolve("glashaus/bin/glashaus").toString());
        command.addAll(List.of("audit", "--statement", statement, "--out", out.toString()));
        int exitCode = run(command);
        report = new ObjectMapper().readTree(out.resolve("assessment.json").toFile());
        return exitCode;
    }

    /** A folder with all programs of this machine but those. */
    private Path programsBut(Set<String> missing) throws IOException {
        Path folder = Files.createDirectory(home.resolve("programs"));
        for (String place : PROGRAMS) {
            try (DirectoryStream<Path> there = Files.newDirectoryStream(Path.of(place))) {
                for (Path program : there) {
                    Path link = folder.resolve(String.valueOf(program.getFileName()));
                    if (!missing.contains(String.valueOf(program.getFileName())) && !Files.exists(link)) {
                        Files.deleteIfExists(link);
                        Files.createSymbolicLink(link, program);
                    }
                }
            }
        }
        return folder;
    }

    private int run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
