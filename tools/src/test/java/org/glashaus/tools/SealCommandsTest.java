package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SealCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter printed = new StringWriter();
    private Path out = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void aDistributionAndAKey() throws IOException {
        Path product = scratch.resolve("product");
        Files.createDirectories(product.resolve("lib"));
        Files.createDirectories(product.resolve("bin"));
        Files.writeString(product.resolve("lib/some.jar"), "jar");
        Files.createFile(
                product.resolve("bin/serve-jvm"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        System.setProperty(AuditCommand.DISTRIBUTION, product.toString());
        out = scratch.resolve("report");
        key = scratch.resolve("seal-key.pem");
        assertThat(glashaus("seal-key", "new", "--organisation=Stichting Voorbeeld", "--country=NL", "--out=" + key))
                .isZero();
    }

    @AfterEach
    void noDistribution() {
        System.clearProperty(AuditCommand.DISTRIBUTION);
    }

    @Test
    void anAuditSealsItsReportAndAReaderChecksIt() {
        assertThat(audit("--sign-key=" + key, "--challenge=tulip 42")).isEqualTo(2);
        assertThat(printed.toString()).contains("Sealed by CN=Stichting Voorbeeld", bundle().toString());

        assertThat(verify("--trust=" + key + ".crt", "--challenge=tulip 42")).isZero();
        assertThat(printed.toString())
                .contains("holds           " + bundle())
                .containsPattern("signed by +CN=Stichting Voorbeeld,O=Stichting Voorbeeld,C=NL")
                .containsPattern("whom\\s+you trust")
                .containsPattern("signed at +20..-..-..T..:..:..Z, as the signer says")
                .containsPattern("time stamped +by nobody")
                .containsPattern("audited +A fresh Glashaus with this statement in force")
                .containsPattern("statement +waag, ")
                .containsPattern("program +SHA-256 [0-9a-f]{64}")
                .containsPattern("result +Of \\d+ different promises")
                .containsPattern("challenge +\"tulip 42\", as you asked")
                .contains("Nobody was asked whether a certificate was revoked");
    }

    @Test
    void whatIsWrongEndsWithOneAndWhatIsNotShownWithTwo() throws IOException {
        audit("--sign-key=" + key);

        assertThat(verify()).isEqualTo(2);
        assertThat(printed.toString()).contains("unchanged       " + bundle(), "not shown       Nobody vouches");
        assertThat(verify("--trust=" + key + ".crt", "--challenge=x")).isEqualTo(1);
        assertThat(printed.toString())
                .containsPattern("FAILS +" + bundle() + ": assessment.json, challenge: is\\s+missing");
        byte[] bytes = Files.readAllBytes(bundle());
        bytes[bytes.length / 2] ^= 1;
        Files.write(bundle(), bytes);
        assertThat(verify()).isEqualTo(1);
        assertThat(printed.toString()).contains(bundle() + ": byte ");
    }

    @Test
    void aReportThatIsThereIsSealedLaterAndAgain() {
        audit();
        assertThat(bundle()).doesNotExist();

        assertThat(glashaus("sign", out.toString(), "--sign-key=" + key)).isZero();
        assertThat(glashaus("sign", out.toString(), "--sign-key=" + key)).isZero();

        assertThat(verify("--trust=" + key + ".crt")).isZero();
        assertThat(audit("--sign-key=" + key)).as("a sealed report is replaced").isEqualTo(2);
    }

    @Test
    void eachOfAllStatementsIsSealed() {
        glashaus("audit", "--statement=all", "--out=" + out, "--sign-key=" + key);

        for (String id : StatementLibrary.ids()) {
            assertThat(glashaus(
                            "verify", out.resolve(id).resolve("report.asice").toString(), "--trust=" + key + ".crt"))
                    .as(id)
                    .isZero();
        }
    }

    @Test
    void theRecordThatAReportCitesIsSealedWithIt() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        glashaus(features, "audit", "--statement=waag", "--sabotage", "--out=" + scratch.resolve("trials"));

        glashaus(
                features,
                "audit",
                "--statement=waag",
                "--sabotage-record=" + scratch.resolve("trials/sabotage.json"),
                "--out=" + out,
                "--sign-key=" + key);

        assertThat(verify("--trust=" + key + ".crt")).isZero();
        assertThat(new String(Files.readAllBytes(bundle()), StandardCharsets.ISO_8859_1))
                .contains("URI=\"sabotage.json\"", "URI=\"sabotage.html\"");
    }

    @Test
    void aReportWhoseCitedRecordIsAnotherOneIsNotSealed() throws IOException {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);
        glashaus(features, "audit", "--statement=waag", "--sabotage", "--out=" + scratch.resolve("sabotage"));
        glashaus(features, "audit", "--statement=waag", "--out=" + out);
        Files.writeString(out.resolve("sabotage.json"), " ", StandardOpenOption.APPEND);

        assertThat(glashaus("sign", out.toString(), "--sign-key=" + key)).isEqualTo(64);
        assertThat(printed.toString()).contains("sabotage.json is not the evidence whose SHA-256");
    }

    @Test
    void aRecordIsNoReportToSeal() {
        FakeExamination features = new FakeExamination(FakeExamination.NOTICED);

        assertThat(glashaus(features, "audit", "--statement=waag", "--sabotage", "--out=" + out, "--sign-key=" + key))
                .isEqualTo(64);
        assertThat(printed.toString()).contains("writes a record and no report");
        assertThat(features.plans).isEmpty();
    }

    @Test
    void aKeyThatCannotSealIsToldBeforeTheAudit() {
        FakeExamination features = new FakeExamination();

        assertThat(glashaus(
                        features, "audit", "--statement=waag", "--out=" + out, "--sign-key=" + scratch.resolve("no")))
                .isEqualTo(64);
        assertThat(glashaus(features, "audit", "--statement=waag", "--out=" + out, "--tsa=http://127.0.0.1/"))
                .isEqualTo(64);
        assertThat(glashaus(
                        features,
                        "audit",
                        "--statement=waag",
                        "--out=" + out,
                        "--sign-key=" + key,
                        "--tsa=tsa.example.org"))
                .isEqualTo(64);
        assertThat(glashaus(
                        features,
                        "audit",
                        "--statement=waag",
                        "--out=" + out,
                        "--sign-key=" + key,
                        "--ledger=" + scratch))
                .isEqualTo(64);

        assertThat(features.plans).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void aPassphraseComesFromAFileWhereNobodyIsAsked() throws IOException {
        Path secret = Files.writeString(scratch.resolve("secret"), "sesame\n");
        Path locked = scratch.resolve("locked.pem");
        glashaus("seal-key", "new", "--organisation=X", "--out=" + locked, "--passphrase-file=" + secret);
        audit();

        assertThat(glashaus("sign", out.toString(), "--sign-key=" + locked)).isEqualTo(64);
        assertThat(printed.toString()).contains(locked + ": needs a passphrase, and nobody is there to ask");
        assertThat(glashaus("sign", out.toString(), "--sign-key=" + locked, "--passphrase-file=" + secret))
                .isZero();
    }

    @Test
    void anAuthorityIsAskedOverHttp() throws Exception {
        Path tsa = authority();
        audit();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Files.write(tsa.resolve("query.tsq"), exchange.getRequestBody().readAllBytes());
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
            openssl(
                    tsa,
                    "ts -reply -config tsa.cnf -queryfile query.tsq -inkey tsa.pem -signer tsa.crt -out reply.tsr");
            byte[] answer = Files.readAllBytes(tsa.resolve("reply.tsr"));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThat(glashaus("sign", out.toString(), "--sign-key=" + key, "--tsa=" + url + "/broken"))
                    .isEqualTo(69);
            assertThat(printed.toString()).contains("answered 503.", "without a seal; glashaus sign " + out);
            assertThat(bundle()).doesNotExist();
            assertThat(glashaus("sign", out.toString(), "--sign-key=" + key, "--tsa=" + url))
                    .isZero();
        } finally {
            server.stop(0);
        }
        assertThat(glashaus("sign", out.toString(), "--sign-key=" + key, "--tsa=" + url))
                .isEqualTo(69);
        assertThat(printed.toString()).contains("The time stamp authority " + url + " did not answer.");

        assertThat(verify("--trust=" + key + ".crt")).isZero();
        assertThat(printed.toString()).containsPattern("nobody\\s+vouches\\s+for\\s+that\\s+authority");
        assertThat(verify("--trust=" + key + ".crt", "--trust-tsa=" + tsa.resolve("tsa.crt")))
                .isZero();
        assertThat(printed.toString()).containsPattern("time stamped +20.*Z by CN=tsa");
        assertThat(verify("--trust=" + key + ".crt", "--trust-tsa=" + key + ".crt"))
                .isEqualTo(1);
    }

    @Test
    void theNewestHeadOfALedgerGoesAlong() throws Exception {
        audit();
        String head = "glashaus-ledger-head/1 0 1 " + "ab".repeat(32) + " 2026-03-01T00:00:00Z " + "cd".repeat(32)
                + " MEUCIQDtb2Zv";
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        KeyPair pair = generator.generateKeyPair();
        Path ledger = Files.createDirectories(scratch.resolve("data/ledger"));
        Files.writeString(
                ledger.resolve("ledger.txt"),
                "{\"at\":\"2026-03-01T00:00:00Z\",\"key\":\""
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\",\"kind\":\"key-taken\"}\n" + head + "\n");

        assertThat(glashaus("sign", out.toString(), "--sign-key=" + key, "--ledger=" + scratch.resolve("data")))
                .isZero();

        assertThat(out.resolve("ledger-head.txt")).hasContent(head);
        assertThat(verify("--trust=" + key + ".crt")).isZero();
        assertThat(printed.toString()).containsPattern("ledger +head 0 of 2026-03-01T00:00:00Z over 1 leaves");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seal-key",
                "seal-key new",
                "seal-key new --organisation= ",
                "seal-key new --organisation=X --country=nl",
                "seal-key new --organisation=X --valid=long",
                "seal-key new --organisation=X --valid=P0D",
                "sign",
                "sign /nonexistent --sign-key=/nonexistent",
                "sign /tmp --sign-key=x --sign-pkcs11=y",
                "sign /tmp --sign-pkcs11=/nonexistent",
                "audit --statement=waag --challenge=",
                "verify",
                "verify /nonexistent",
                "verify /nonexistent --trust=/nonexistent"
            })
    void whatCannotBeUnderstoodEndsWith64AndASentence(String arguments) {
        printed.getBuffer().setLength(0);

        assertThat(glashaus(arguments.split(" "))).isEqualTo(64);
        assertThat(printed.toString().lines().count()).isBetween(1L, 3L);
        assertThat(printed.toString()).doesNotContain("\tat ", "Exception");
    }

    private Path bundle() {
        return out.resolve("report.asice");
    }

    private int audit(String... more) {
        return glashaus(Stream.concat(Stream.of("audit", "--statement=waag", "--out=" + out), Stream.of(more))
                .toArray(String[]::new));
    }

    private int verify(String... more) {
        return glashaus(Stream.concat(Stream.of("verify", bundle().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int glashaus(String... arguments) {
        return glashaus(new FakeExamination(), arguments);
    }

    private int glashaus(FakeExamination examination, String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(() -> examination);
        commandLine.setOut(new PrintWriter(printed, true));
        commandLine.setErr(new PrintWriter(printed, true));
        return commandLine.execute(arguments);
    }

    private Path authority() throws IOException {
        Path tsa = Files.createDirectory(scratch.resolve("tsa"));
        Files.writeString(tsa.resolve("serial"), "01\n");
        Files.writeString(tsa.resolve("tsa.cnf"), """
                [ stamps ]
                basicConstraints = critical, CA:FALSE
                extendedKeyUsage = critical, timeStamping
                [ req ]
                distinguished_name = none
                [ none ]
                [ tsa ]
                default_tsa = ours
                [ ours ]
                serial = serial
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                ess_cert_id_alg = sha256
                """);
        openssl(tsa, "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out tsa.pem");
        openssl(
                tsa,
                "req -new -x509 -config tsa.cnf -extensions stamps -days 30 -key tsa.pem -subj /CN=tsa -out tsa.crt");
        return tsa;
    }

    private static void openssl(Path folder, String arguments) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Stream.of(arguments.split(" ")))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(process.exitValue()).as(said).isZero();
    }
}
