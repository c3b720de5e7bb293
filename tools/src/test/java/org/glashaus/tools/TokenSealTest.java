package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that lies on a token; SoftHSM is one. Its module reads the environment, so each command is a process of its own. */
class TokenSealTest {
    private static final List<Path> MODULES =
            List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/pkcs11/libsofthsm2.so"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private Path configuration = Path.of("");
    private Path pin = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void aToken() throws Exception {
        Path module = MODULES.stream().filter(Files::exists).findFirst().orElse(null);
        assertThat(module).as("SoftHSM (Debian: softhsm2) is needed").isNotNull();
        Files.createDirectory(scratch.resolve("tokens"));
        Files.writeString(
                scratch.resolve("softhsm2.conf"),
                "directories.tokendir = " + scratch.resolve("tokens") + "\nlog.level = ERROR\n");
        configuration = Files.writeString(
                scratch.resolve("pkcs11.cfg"), "name = card\nlibrary = " + module + "\nslotListIndex = 0\n");
        pin = Files.writeString(scratch.resolve("pin"), "1234\n");
        assertThat(run(
                                "softhsm2-util",
                                "--init-token",
                                "--free",
                                "--label",
                                "seal",
                                "--pin",
                                "1234",
                                "--so-pin",
                                "4321")
                        .code())
                .isZero();
        report = Files.createDirectory(scratch.resolve("report"));
        Files.writeString(report.resolve("assessment.json"), """
                {"format":"glashaus-assessment/3","statement":{"id":"x","host":"X","sha256":"0"},
                "audited":{"what":"x","binarySha256":"0"},"collected":{"from":"x","to":"x"},
                "result":{"sentence":"x"},"observations":[]}
                """);
    }

    @Test
    void aKeyThatNeverLeavesItsTokenSeals() throws Exception {
        Path certificate = onToken("seal");

        assertThat(sign().said()).contains("Sealed by CN=seal");
        Ended verified =
                glashaus("verify", report.resolve("report.asice").toString(), "--trust", certificate.toString());
        assertThat(verified.code()).as(verified.said()).isZero();

        onToken("other");
        assertThat(sign().said()).contains("say which key of the token is meant: other, seal.");
        assertThat(sign("--sign-alias", "other").said()).contains("Sealed by CN=other");
        assertThat(sign("--sign-alias", "third").code()).isEqualTo(64);
    }

    @Test
    void anEmptyTokenAWrongPinAndAMissingModuleAreTold() throws Exception {
        assertThat(sign().said()).contains("the token holds no private key with a certificate.");
        Files.writeString(pin, "9999\n");
        assertThat(sign().code()).isEqualTo(64);
        assertThat(sign().said()).contains("the token cannot be opened").doesNotContain("\tat ");
        Files.writeString(configuration, "name = card\nlibrary = /nonexistent.so\n");
        assertThat(sign().code()).isEqualTo(64);
        assertThat(sign().said()).contains("the token cannot be opened").doesNotContain("\tat ");
    }

    /** @return its certificate */
    private Path onToken(String alias) throws Exception {
        Path key = scratch.resolve(alias + ".pem");
        glashaus("seal-key", "new", "--organisation", alias, "--out", key.toString());
        Ended ended = java(TokenFilling.class.getName(), configuration.toString(), "1234", alias, key.toString());
        assertThat(ended.code()).as(ended.said()).isZero();
        return scratch.resolve(alias + ".pem.crt");
    }

    private Ended sign(String... more) throws Exception {
        return glashaus(Stream.concat(
                        Stream.of(
                                "sign",
                                report.toString(),
                                "--sign-pkcs11",
                                configuration.toString(),
                                "--passphrase-file",
                                pin.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Ended glashaus(String... arguments) throws Exception {
        return java(Glashaus.class.getName(), arguments);
    }

    private Ended java(String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return run(command.toArray(new String[0]));
    }

    private record Ended(int code, String said) {}

    private Ended run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("SOFTHSM2_CONF", scratch.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
