package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is truly full: a small one of its own, in a name space that goes with the process. */
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskCostsNoCallAndNoEntry() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Ended probe = onSmallDisk(disk, "true");
        assumeTrue(
                probe.status() == 0,
                "no small disk can be mounted here: " + probe.said().strip());
        Ended ended = onSmallDisk(
                disk,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FullDisk.class.getName(),
                disk.toString());
        assertThat(ended.said().lines()).as(ended.said()).contains("full", "served", "written in order");
        assertThat(ended.status()).isZero();
    }

    private record Ended(int status, String said) {}

    private static Ended onSmallDisk(Path disk, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=6m small \"$0\" && exec \"$@\"",
                disk.toString()));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
