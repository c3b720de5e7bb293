package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyTest {
    private static final Passphrase SESAME = file -> "sesame".toCharArray();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OpenSsl openSsl;

    @BeforeEach
    void aProgramThatIsNotOurs() throws Exception {
        openSsl = new OpenSsl(scratch.resolve("openssl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs8 -topk8 -nocrypt",
                "ec",
                "pkcs8 -topk8 -v2 aes-256-cbc -passout pass:sesame",
                "pkcs8 -topk8 -scrypt -passout pass:sesame",
                "ec -aes256 -passout pass:sesame"
            })
    void aKeyOfAnyFormOfOpensslSeals(String form) throws Exception {
        openSsl.key("host");
        openSsl.certificate("host", "seal", "host");
        openSsl.run((form + " -in host.pem -out other.pem").split(" "));
        Path key = ownersAlone(openSsl.file("other.pem"));

        SealKey read = SealKey.inFiles(key, Optional.of(openSsl.file("host.pem.crt")), SESAME);

        Scene scene = new Scene(scratch);
        scene.write("waag");
        Path bundle = Bundle.seal(scene.report, read, Optional.empty(), now());
        Verification reader = new Verification(
                Optional.of(Certificates.in(openSsl.file("host.pem.crt"))), Optional.empty(), Optional.empty(), now());
        assertThat(Scene.whole(reader.of(bundle)).signer().name()).isEqualTo("CN=host,O=Example,C=NL");
        if (form.contains("pass:")) {
            assertThatThrownBy(() -> SealKey.inFiles(
                            key, Optional.of(openSsl.file("host.pem.crt")), file -> "open".toCharArray()))
                    .isInstanceOf(SealRefused.class)
                    .hasMessage(key + ": the passphrase does not open this private key.");
        }
    }

    @Test
    void aKeyOfOursIsItsOwnersAloneAndOpensslReadsItsCertificate() throws Exception {
        Path key = scratch.resolve("keys/seal-key.pem");
        NewSealKey.make(
                key,
                "Bildung für Alle e. V.",
                Optional.of("DE"),
                Period.ofYears(3),
                Optional.of("sesame".toCharArray()),
                Scene.NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(key).content().contains("BEGIN ENCRYPTED PRIVATE KEY");
        assertThat(openSsl.run("x509", "-in", SealKey.besideKey(key).toString(), "-noout", "-text", "-nameopt", "utf8"))
                .contains("CA:FALSE", "Digital Signature, Non Repudiation", "prime256v1", "C=DE");
        assertThat(openSsl.run(
                        "verify",
                        "-CAfile",
                        SealKey.besideKey(key).toString(),
                        SealKey.besideKey(key).toString()))
                .contains(": OK");
        assertThat(SealKey.inFiles(key, Optional.empty(), SESAME).name()).contains("Bildung für Alle e. V.");
        assertThatThrownBy(() ->
                        NewSealKey.make(key, "x", Optional.empty(), Period.ofYears(1), Optional.empty(), Scene.NOW))
                .isInstanceOf(SealRefused.class)
                .hasMessage(key + ": is there already, and is not overwritten.");
    }

    @Test
    void aPathToARootSealsAndIsFollowed() throws Exception {
        Path chained = chain();
        Scene scene = new Scene(scratch);
        scene.write("waag");
        SealKey key = SealKey.inFiles(openSsl.file("host.pem"), Optional.of(chained), Scene.noPassphrase());
        Path bundle = Bundle.seal(scene.report, key, Optional.empty(), now());

        assertThat(Scene.whole(trusting("root").of(bundle)).vouched()).isTrue();
        assertThat(Scene.whole(trusting("between").of(bundle)).vouched()).isTrue();
        assertThat(Scene.whole(trusting("host").of(bundle)).vouched()).isTrue();
        openSsl.key("stranger");
        openSsl.certificate("stranger", "root", "stranger");
        assertThat(Scene.fault(trusting("stranger").of(bundle)))
                .contains("for whom no certificate that you trust vouches");
    }

    @Test
    void withoutTheCertificateBetweenNobodyCanFollow() throws Exception {
        chain();
        Scene scene = new Scene(scratch);
        scene.write("waag");
        SealKey key = SealKey.inFiles(openSsl.file("host.pem"), Optional.empty(), Scene.noPassphrase());
        Path bundle = Bundle.seal(scene.report, key, Optional.empty(), now());

        assertThat(Scene.fault(trusting("root").of(bundle))).contains("for whom no certificate that you trust vouches");
    }

    /** RFC 5035 §3: certificates that come along are signed for. */
    @Test
    void aCertificatePutInOrTakenOutIsNoticed() throws Exception {
        Path chained = chain();
        Scene scene = new Scene(scratch);
        scene.write("waag");
        SealKey key = SealKey.inFiles(openSsl.file("host.pem"), Optional.of(chained), Scene.noPassphrase());
        SortedMap<String, byte[]> content = Scene.content(Bundle.seal(scene.report, key, Optional.empty(), now()));
        CadesSignature signature = CadesSignature.read(Scene.signature(content));
        CadesSignature fewer =
                new CadesSignature(signature.certificates().subList(0, 1), signature.signer(), Optional.empty());
        content.put(Manifest.SIGNATURE, fewer.encoded());

        assertThat(Scene.fault(Scene.stranger().of(CanonicalArchive.write(content))))
                .contains("the certificates in it are not those that the signer signed for");
    }

    @Test
    void whatIsNoKeyForSealsIsNamed() throws Exception {
        openSsl.key("host");
        openSsl.certificate("host", "seal", "host");
        openSsl.key("other");
        Path certificate = openSsl.certificate("other", "seal", "other");
        refused(openSsl.file("host.pem"), certificate, "holds no certificate of the key in ");
        refused(openSsl.file("host.pem"), openSsl.file("host.pem"), "holds no CERTIFICATE in PEM");
        refused(openSsl.file("host.pem.crt"), openSsl.file("host.pem.crt"), "holds no private key in PEM");
        refused(openSsl.file("nowhere.pem"), certificate, "is no file that can be read");
        openSsl.key("p384", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384");
        refused(openSsl.file("p384.pem"), openSsl.certificate("p384", "seal", "p384"), "none on the curve P-256");
        openSsl.key("rsa", "-algorithm", "RSA");
        refused(openSsl.file("rsa.pem"), openSsl.certificate("rsa", "seal", "rsa"), "none on the curve P-256");
        openSsl.key("agreed");
        refused(openSsl.file("agreed.pem"), openSsl.certificate("agreed", "agreement", "agreed"), "is not for signing");
        Files.writeString(
                openSsl.file("damaged.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        refused(ownersAlone(openSsl.file("damaged.pem")), certificate, "the PEM in it is damaged");
        Files.setPosixFilePermissions(openSsl.file("host.pem"), PosixFilePermissions.fromString("rw-r-----"));
        refused(openSsl.file("host.pem"), openSsl.file("host.pem.crt"), "others may read this private key");
    }

    @Test
    void aCertificateInTheKeysOwnFileIsFound() throws Exception {
        Path key = openSsl.key("host");
        Path certificate = openSsl.certificate("host", "seal", "host");
        byte[] pem = Files.readAllBytes(certificate);
        Files.delete(certificate);
        assertThatThrownBy(() -> SealKey.inFiles(key, Optional.empty(), SESAME))
                .hasMessageContaining("no certificate stands in it or beside it in " + certificate);

        Files.write(key, pem, StandardOpenOption.APPEND);

        assertThat(SealKey.inFiles(key, Optional.empty(), SESAME).name()).contains("CN=host");
    }

    private void refused(Path key, Path certificate, String sentence) {
        assertThatThrownBy(() -> SealKey.inFiles(key, Optional.of(certificate), SESAME))
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining(sentence);
    }

    /** A file of the host's certificate and the one above it, the root left out, in the wrong order. */
    private Path chain() throws Exception {
        openSsl.key("root");
        openSsl.certificate("root", "root", "root");
        openSsl.key("between");
        openSsl.certificate("between", "between", "root");
        openSsl.key("host");
        openSsl.certificate("host", "seal", "between");
        return Files.writeString(
                openSsl.file("chain.pem"),
                Files.readString(openSsl.file("between.pem.crt"), StandardCharsets.US_ASCII)
                        + Files.readString(openSsl.file("host.pem.crt"), StandardCharsets.US_ASCII));
    }

    private Verification trusting(String name) throws Exception {
        return new Verification(
                Optional.of(Certificates.in(openSsl.file(name + ".pem.crt"))),
                Optional.empty(),
                Optional.empty(),
                now());
    }

    /** When the certificates that openssl made are there. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Path ownersAlone(Path file) throws Exception {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
