package org.glashaus.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/ledger.md, run as they stand there: somebody without this software can check a ledger. */
class OpensslTest {
    private static final Path GUIDE = Path.of("../docs/ledger.md");
    private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private HandMade ledger = new HandMade();

    @BeforeEach
    void writeLedger() throws IOException {
        ledger.head().deleted(1).head();
        for (int i = 0; i < 9; i++) {
            ledger.deleted(i);
        }
        ledger.head();
        Files.writeString(scratch.resolve("ledger.txt"), ledger.text());
        Files.writeString(scratch.resolve("public-key.pem"), HandMade.pem(HandMade.KEY));
    }

    @Test
    void aThirdPartyFindsSignatureKeyAndRoot() throws Exception {
        String said = commands();
        assertThat(said)
                .contains(
                        "Verified OK",
                        "s is the smaller",
                        HandMade.id(HandMade.KEY),
                        "root " + ledger.newest().root());
    }

    @Test
    void aThirdPartySeesAChangedHead() throws Exception {
        Files.writeString(
                scratch.resolve("ledger.txt"),
                ledger.text().replace(ledger.newest().time().toString(), "2026-03-01T00:00:09Z"));
        assertThat(commands()).contains("Verification failure").doesNotContain("Verified OK");
    }

    @Test
    void aThirdPartySeesTheTwinOfASignature() throws Exception {
        Files.writeString(scratch.resolve("ledger.txt"), HandMade.text(RawSignature.twinsOf(ledger.lines)));
        assertThat(commands()).contains("Verified OK").doesNotContain("s is the smaller");
    }

    @Test
    void aThirdPartySeesAChangedLeaf() throws Exception {
        Files.writeString(scratch.resolve("ledger.txt"), ledger.text().replace("\"entries\":8", "\"entries\":9"));
        assertThat(commands())
                .contains("Verified OK", "root ")
                .doesNotContain("root " + ledger.newest().root());
    }

    private String commands() throws IOException, InterruptedException {
        List<String> blocks = COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        Process bash = new ProcessBuilder("bash", "-c", String.join("\n", blocks))
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
