package org.glashaus.audit.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody without this software can check a register, and can bring a key of their own. */
class OpensslTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @Test
    void opensslVerifiesASignatureAndNoticesAChange() throws Exception {
        Desk desk = new Desk(scratch);
        Path file = desk.given();
        Path key = desk.register.keys().resolve(desk.key.fingerprint() + ".pem");
        String signature = file + Register.SIGNATURE;

        assertThat(openssl("dgst", "-sha256", "-verify", key.toString(), "-signature", signature, file.toString()))
                .contains("Verified OK");

        Files.writeString(file, Files.readString(file).replace("our rack", "a rack"));
        assertThat(openssl("dgst", "-sha256", "-verify", key.toString(), "-signature", signature, file.toString()))
                .contains("Verification failure");
    }

    @Test
    void theFingerprintIsWhatOpensslSaysToo() throws Exception {
        Desk desk = new Desk(scratch);
        Path der = scratch.resolve("key.der");
        openssl(
                "pkey",
                "-pubin",
                "-in",
                SigningKey.publicHalf(desk.keyFile).toString(),
                "-outform",
                "DER",
                "-out",
                der.toString());

        assertThat(openssl("dgst", "-sha256", "-r", der.toString())).startsWith(desk.key.fingerprint());
    }

    @Test
    void aKeyMadeByOpensslSigns() throws Exception {
        Path own = scratch.resolve("own.pem");
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", own.toString());
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        openssl("pkey", "-in", own.toString(), "-pubout", "-out", own + ".pub");
        Desk desk = new Desk(scratch);
        SigningKey key = SigningKey.read(own);
        desk.register.know(key);

        desk.register.enter(desk.declaration(Desk.CLAIM, Period.ofMonths(1)), key);

        assertThat(desk.answer(Desk.DAY)).isInstanceOf(Answer.Given.class);
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
