package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.conference.ledger.Ledger;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.conference.ledger.Receipt.Deleted;
import org.glashaus.conference.ledger.Receipt.Hold;
import org.glashaus.conference.ledger.Receipt.KeyDestroyed;
import org.glashaus.conference.ledger.Receipt.Overrun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the server writes and what the verifier reads, which share no code, meet here. */
class LedgerCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private StringWriter printed = new StringWriter();

    @BeforeEach
    void serve() throws Exception {
        Files.createDirectories(scratch.resolve("keys"));
        run(
                new ConfigurationChanged(NOW, "statement:own", "0f".repeat(32)),
                new Deleted(NOW, "web-access", 12, NOW),
                new KeyDestroyed(NOW, "web-access", NOW, NOW.plusSeconds(60)),
                new Overrun(NOW, "security", 3, NOW),
                new Hold(NOW, "case 7", 5, false),
                new Hold(NOW, "case 7", 5, true));
    }

    @Test
    void whatAServerWroteHolds() throws Exception {
        assertThat(glashaus("verify")).isZero();
        assertThat(printed.toString())
                .startsWith("holds  7 leaves under 8 signed heads; the newest is head 7 of 2026-03-01T12:34:56Z");

        Path head = head();
        run(new Deleted(NOW, "web-access", 1, NOW));

        assertThat(glashaus(
                        "verify", "--head=" + head, "--public-key=" + scratch.resolve("data/ledger/public-key.pem")))
                .isZero();
        assertThat(printed.toString())
                .contains("8 leaves under 11 signed heads", "it continues the head that was seen");
    }

    @Test
    void tamperingEndsWithOneAndNamesTheLeaf() throws Exception {
        Path ledger = scratch.resolve("data/ledger/ledger.txt");
        Files.writeString(ledger, Files.readString(ledger).replace("\"entries\":12", "\"entries\":13"));

        assertThat(glashaus("verify")).isEqualTo(1);

        assertThat(printed.toString())
                .startsWith("FAILS  Leaf 2 is not as it was")
                .doesNotContain("holds");
    }

    @Test
    void anEndCutOffIsFoundByTheHeadThatWasSeen() throws Exception {
        Path head = head();
        Path ledger = scratch.resolve("data/ledger/ledger.txt");
        List<String> lines = Files.readAllLines(ledger);
        Files.write(ledger, lines.subList(0, 6));

        assertThat(glashaus("verify")).isZero();
        assertThat(printed.toString()).contains("Without --head nobody can tell");
        assertThat(glashaus("verify", "--head=" + head)).isEqualTo(1);
        assertThat(printed.toString()).contains("leaf 3 and all after it were cut off");
    }

    @Test
    void receiptsAreShownInWords() throws IOException {
        assertThat(glashaus("show")).isZero();
        assertThat(printed.toString())
                .contains(
                        "1  2026-03-01T12:34:56Z  configuration: statement:own, SHA-256 0f0f",
                        "2  2026-03-01T12:34:56Z  12 entries of web-access deleted, up to 2026-03-01T12:34:56Z",
                        "3  2026-03-01T12:34:56Z  key of web-access destroyed, for 2026-03-01T12:34:56Z to 2026-03-01T12:35:56Z",
                        "4  2026-03-01T12:34:56Z  3 entries of security had outlived their limit; the oldest was due at"
                                + " 2026-03-01T12:00:00Z or within the hour",
                        " on 5 entries began",
                        " on 5 entries released")
                .doesNotContain("case 7", "not written as");
    }

    @Test
    void eachLeafIsProvenToWhoHasNoLedger() throws Exception {
        Path seen = head();
        run(new Deleted(NOW, "web-access", 1, NOW), new Deleted(NOW, "web-access", 2, NOW));
        Path key = scratch.resolve("data/ledger/public-key.pem");
        for (int leaf = 0; leaf < 9; leaf++) {
            assertThat(glashaus("prove", "--leaf=" + leaf, "--head=" + seen)).isZero();
            Path proof = Files.writeString(scratch.resolve("proof.txt"), printed.toString());
            assertThat(glashaus("verify", "--proof=" + proof, "--public-key=" + key))
                    .isZero();
            assertThat(printed.toString())
                    .startsWith("holds  Leaf " + leaf + " is in the ledger of head 11")
                    .contains("continues head 7");
            String good = Files.readString(proof);
            Files.writeString(proof, good.replace("number " + leaf, "number " + (leaf + 1)));
            assertThat(glashaus("verify", "--proof=" + proof, "--public-key=" + key))
                    .isEqualTo(1);
            assertThat(printed.toString()).startsWith("FAILS  Leaf " + (leaf + 1) + " is not shown");
            Files.writeString(proof, flipped(good, "grown "));
            assertThat(glashaus("verify", "--proof=" + proof, "--public-key=" + key))
                    .isEqualTo(1);
            assertThat(printed.toString()).startsWith("FAILS  Head 11 is not shown to continue head 7");
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws Exception {
        Path junk = Files.writeString(scratch.resolve("junk"), "junk");
        assertThat(glashaus()).isEqualTo(64);
        assertThat(printed.toString()).contains("Say which");
        assertThat(glashaus("verify", "--data=" + scratch)).isEqualTo(64);
        assertThat(printed.toString()).contains("there is no ledger");
        assertThat(glashaus("verify", "--head=" + junk)).isEqualTo(64);
        assertThat(printed.toString()).contains("junk:1: is no head");
        assertThat(glashaus("verify", "--public-key=" + junk)).isEqualTo(64);
        assertThat(printed.toString()).contains("holds no public key");
        assertThat(glashaus("verify", "--proof=" + junk)).isEqualTo(64);
        assertThat(printed.toString()).contains("--proof needs --public-key");
        assertThat(glashaus(
                        "verify", "--proof=" + junk, "--public-key=" + scratch.resolve("data/ledger/public-key.pem")))
                .isEqualTo(64);
        assertThat(printed.toString()).contains("is no proof");
        assertThat(glashaus("prove", "--leaf=7")).isEqualTo(64);
        assertThat(printed.toString())
                .contains("--leaf takes a number below 7, not 7")
                .doesNotContain("\tat ");
    }

    private static String flipped(String proof, String label) {
        int at = proof.indexOf(label) + label.length();
        return proof.substring(0, at) + (proof.charAt(at) == '0' ? '1' : '0') + proof.substring(at + 1);
    }

    private Path head() throws IOException {
        assertThat(glashaus("head")).isZero();
        return Files.writeString(scratch.resolve("head.txt"), printed.toString());
    }

    private void run(Receipt... receipts) throws Exception {
        try (Ledger ledger = Ledger.open(scratch.resolve("data"), scratch.resolve("keys"), () -> NOW, sentence -> {})) {
            for (Receipt receipt : receipts) {
                ledger.keep(receipt);
            }
        }
    }

    private int glashaus(String... arguments) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(arguments));
        if (arguments.length > 0 && all.stream().noneMatch(argument -> argument.startsWith("--data="))) {
            all.add("--data=" + scratch.resolve("data"));
        }
        printed = new StringWriter();
        CommandLine commandLine = Glashaus.commandLine(FakeExamination::new);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(all.toArray(new String[0]));
    }
}
