package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AttestCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter printed = new StringWriter();
    private Path evidence = Path.of("");
    private Path register = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void evidence() throws IOException {
        evidence = Files.writeString(scratch.resolve("lease.txt"), "Rack 7 is ours.");
        register = scratch.resolve("register");
        key = scratch.resolve("keys/own.pem");
    }

    @Test
    void aFirstWordMakesAKeyAndSaysWhereAndHolds() throws IOException {
        assertThat(attest("own-servers")).isZero();

        assertThat(printed.toString()).contains("A key pair was made", key.toString(), "Attested: " + register);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(glashaus("attest", "list", "--attestations=" + register)).isZero();
        assertThat(printed.toString()).contains("waag own-servers: A. Example, Head of IT", "1 attestation.");
        assertThat(glashaus("attest", "verify", "--attestations=" + register)).isZero();
        assertThat(printed.toString()).contains("holds  waag.own-servers.");
    }

    @Test
    void aSecondWordTakesTheSameKey() throws IOException {
        attest("own-servers");
        byte[] before = Files.readAllBytes(key);

        assertThat(attest("interests-balanced")).isZero();

        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        assertThat(glashaus("attest", "list", "--out=" + register)).isZero();
        assertThat(printed.toString()).contains("2 attestations.");
    }

    @Test
    void changedEvidenceFailsTheVerification() throws IOException {
        attest("own-servers");
        try (Stream<Path> files = Files.list(register.resolve("evidence"))) {
            Files.writeString(files.findFirst().orElseThrow(), "!", StandardOpenOption.APPEND);
        }

        assertThat(glashaus("attest", "verify", "--out=" + register)).isEqualTo(1);
        assertThat(printed.toString()).contains("FAILS  The evidence lease.txt");
    }

    @Test
    void whatIsForWitnessesIsRefusedBeforeAnythingIsWritten() {
        assertThat(attest("media-not-stored")).isEqualTo(64);

        assertThat(printed.toString()).contains("for witnesses to decide");
        assertThat(key).doesNotExist();
        assertThat(register).doesNotExist();
    }

    @Test
    void eachThingThatIsMissingOrWrongIsNamed() {
        assertThat(glashaus("attest", "--statement=waag")).isEqualTo(64);
        assertThat(printed.toString()).contains("--claim is missing");
        assertThat(attest("own-servers", "--valid=long")).isEqualTo(64);
        assertThat(printed.toString()).contains("--valid must be");
        assertThat(attest("own-servers", "--valid=P2Y")).isEqualTo(64);
        assertThat(printed.toString()).contains("a year and a day at most");
        evidence = scratch.resolve("nowhere.pdf");
        assertThat(attest("own-servers")).isEqualTo(64);
        assertThat(printed.toString()).contains("nowhere.pdf");
        assertThat(glashaus("attest", "verify", "--out=" + scratch.resolve("none")))
                .isEqualTo(64);
        assertThat(printed.toString()).doesNotContain("\tat ");
    }

    private int attest(String claim, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "attest",
                "--statement=waag",
                "--claim=" + claim,
                "--person=A. Example",
                "--role=Head of IT",
                "--says=The servers stand in our rack.",
                "--evidence=" + evidence,
                "--key=" + key,
                "--out=" + register));
        arguments.addAll(List.of(more));
        return glashaus(arguments.toArray(new String[0]));
    }

    private int glashaus(String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(FakeExamination::new);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(arguments);
    }
}
