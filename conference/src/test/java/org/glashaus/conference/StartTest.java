package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void aPortInUseIsToldAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(deployment(taken.getLocalPort(), Optional.empty(), folder.resolve("data")), 69, "TCP port");
        }
        Eventually.until(
                "all threads have ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> List.of("media", "journal").contains(thread.getName())));
        try (TestServer again = new TestServer(folder, SampleProfile.withoutLog())) {
            assertThat(Answer.get(again, "/health").status()).isEqualTo(200);
        }
    }

    @Test
    void aBadCertificateIsTold() throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.pem"), "junk");
        refused(withCertificate(junk, junk), 64, "holds no certificate in PEM");
        refused(withCertificate(folder.resolve("none"), junk), 64, "cannot be read");
    }

    @Test
    void aKeyOfAnotherCertificateIsTold() throws Exception {
        try (TestServer one = new TestServer(folder.resolve("one"), SampleProfile.withoutLog());
                TestServer two = new TestServer(folder.resolve("two"), SampleProfile.withoutLog())) {
            assertThat(one.securePort()).isNotEqualTo(two.securePort());
        }
        Path certificate = folder.resolve("one/keys/tls-certificate.pem");
        refused(withCertificate(certificate, folder.resolve("two/keys/tls-key.pem")), 64, "does not belong");
        refused(withCertificate(certificate, certificate), 64, "PKCS #8");
        ConferenceServer.start(
                        withCertificate(certificate, folder.resolve("one/keys/tls-key.pem")),
                        SampleProfile.withoutLog(),
                        Composition.shipped())
                .close();
    }

    @Test
    void aDataFolderThatIsNoneIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(deployment(0, Optional.empty(), file.resolve("data")), 69, "data folder");
        refused(deployment(0, Optional.empty(), file), 69, "data folder");
    }

    @Test
    void aJournalThatIsNoDatabaseIsTold() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/journal.sqlite"), "this is no database, whatever its name says");
        refused(deployment(0, Optional.empty(), folder.resolve("data")), 69, "the journal cannot be opened");
    }

    @Test
    void theOwnCertificateIsKeptAndForTheOwnerOnly() throws Exception {
        new TestServer(folder, SampleProfile.withoutLog()).close();
        Path key = folder.resolve("keys/tls-key.pem");
        byte[] first = Files.readAllBytes(key);
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        new TestServer(folder, SampleProfile.withoutLog()).close();
        assertThat(Files.readAllBytes(key)).isEqualTo(first);
    }

    private Deployment withCertificate(Path certificate, Path key) {
        return deployment(0, Optional.of(new Deployment.CertificateFiles(certificate, key)), folder.resolve("data"));
    }

    private Deployment deployment(int port, Optional<Deployment.CertificateFiles> certificate, Path data) {
        return new Deployment(
                port,
                OptionalInt.empty(),
                0,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                certificate,
                data,
                folder.resolve("keys"));
    }

    private static void refused(Deployment deployment, int exitCode, String sentence) {
        assertThatThrownBy(() -> ConferenceServer.start(deployment, SampleProfile.withoutLog(), Composition.shipped()))
                .hasMessageContaining(sentence)
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::exitCode)
                .isEqualTo(exitCode);
    }
}
