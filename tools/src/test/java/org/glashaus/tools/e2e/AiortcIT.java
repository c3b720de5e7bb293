package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third stack that shares nothing with browsers or us joins by WHIP and WHEP. Fails where it is not installed. */
final class AiortcIT {
    private static final Pattern COUNTED = Pattern.compile("sent=\\d+ pictures=(\\d+) sounds=(\\d+)");

    @TempDir
    Path dir;

    @BeforeEach
    void isInstalled() throws Exception {
        Process asked = new ProcessBuilder("/usr/bin/python3", "-c", "import aiortc").start();
        assertThat(asked.waitFor())
                .as("not run: aiortc is not installed; Debian's package is python3-aiortc")
                .isZero();
    }

    @Test
    void aiortcAndChromiumSeeAndHearEachOther() throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(Product.serve("strict"), folders);
                EgressTrap trap = new EgressTrap(new EvidenceFolder(dir, "aiortc"));
                Participants people = Participants.with(trap)) {
            Participant anna = people.arrive("Anna", Optional.empty());
            anna.join(server.address().resolve("interop").toString());
            anna.speakAndShow();
            Path said = dir.resolve("aiortc.txt");
            Process guest = guest(server, said);
            try {
                Flow.seesAndHears(anna, 1);
                assertThat(anna.waitUntil(() -> counted(said, 1) > 20 && counted(said, 2) > 50))
                        .as("aiortc decodes picture and sound: %s", Files.readString(said))
                        .isTrue();
                assertThat(guest.waitFor(90, TimeUnit.SECONDS)).isTrue();
                assertThat(guest.exitValue()).as(Files.readString(said)).isZero();
                assertThat(anna.waitUntil(() -> anna.panes().stream().noneMatch(pane -> pane.startsWith("aiortc"))))
                        .as("Anna sees that it has left: %s", anna.panes())
                        .isTrue();
            } finally {
                guest.destroyForcibly();
            }
            System.out.println("aiortc: " + Files.readAllLines(said).getLast());
            server.stop();
        }
    }

    private static Process guest(AuditedServer server, Path said) throws Exception {
        return new ProcessBuilder(
                        "/usr/bin/python3",
                        Path.of("interop", "aiortc_guest.py").toString(),
                        server.address().toString(),
                        "interop",
                        "20")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static long counted(Path said, int group) {
        try (BufferedReader lines = Files.newBufferedReader(said)) {
            List<String> all = lines.lines().toList();
            Matcher matcher = COUNTED.matcher(all.isEmpty() ? "" : all.getLast());
            return matcher.find() ? Long.parseLong(matcher.group(group)) : 0;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
