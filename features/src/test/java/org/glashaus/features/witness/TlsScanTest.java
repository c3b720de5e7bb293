package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.features.TestCertificate;
import org.glashaus.features.witness.TlsVersionsTest.TlsServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the scanner itself, against OpenSSL's server. */
final class TlsScanTest {
    @TempDir
    static Path dir;

    private static TestCertificate certificate = new TestCertificate(Path.of("unset"), Path.of("unset"));

    private final EvidenceFolder evidence = new EvidenceFolder(dir, "scan");

    @BeforeAll
    static void onlyWhereTheToolsAre() throws Exception {
        assumeTrue(TlsVersions.works(), "openssl cannot offer all versions of TLS here");
        assumeTrue(installed(), "sslscan is not installed");
        certificate = TestCertificate.make(dir, "rsa:2048");
    }

    private static boolean installed() throws InterruptedException {
        try {
            return ToolRun.of("sslscan", List.of("sslscan", "--version")).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aCurrentServerIsKeptAndTheScanIsAttached() throws Exception {
        try (TlsServer server = TlsServer.start(certificate, "-cipher", "ECDHE+AESGCM")) {
            Sighting seen = TlsScan.of(TlsServer.HOST, server.port(), evidence);
            assertThat(seen.outcome()).isEqualTo(Outcome.KEPT);
            assertThat(seen.seen()).contains("TLS 1.2 and TLS 1.3").contains("5 suites");
            assertThat(seen.evidence()).singleElement().satisfies(listing -> {
                assertThat(Files.readString(dir.resolve(listing.path())))
                        .contains("TLS 1.1: refused\nTLS 1.2: taken\n", "ECDHE-RSA-AES128-GCM-SHA256 (TLS 1.2)")
                        .contains("key: RSA 2048")
                        .doesNotContain("CN", "localhost");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-tls1_1, ECDHE-RSA-AES128-SHA:@SECLEVEL=0, outdated versions (TLS 1.1)",
        "-tls1, ECDHE-RSA-AES128-SHA:@SECLEVEL=0, outdated versions (TLS 1.0)",
        "-tls1_2, ECDHE+AESGCM:AES128-GCM-SHA256, ephemeral and signed (AES128-GCM-SHA256 (TLS 1.2))",
        "-tls1_2, ECDHE+AESGCM:ECDHE-RSA-AES128-SHA256, full strength (ECDHE-RSA-AES128-SHA256 (TLS 1.2))"
    })
    void eachWeaknessIsSeen(String version, String ciphers, String words) throws Exception {
        try (TlsServer server = TlsServer.start(certificate, version, "-cipher", ciphers)) {
            Sighting seen = TlsScan.of(TlsServer.HOST, server.port(), evidence);
            assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(seen.seen()).contains(words);
        }
    }

    @Test
    void anUnansweredPortIsNoAnswer() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.ofLiteral(TlsServer.HOST))) {
            port = nobody.getLocalPort();
        }
        assertThatThrownBy(() -> TlsScan.of(TlsServer.HOST, port, evidence))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sslscan could not ask");
    }

    /** Such as one whose OpenSSL has no old versions, or whose list of suites is short. */
    @ParameterizedTest
    @CsvSource({
        "shipped, 'outdated versions, suites without a key exchange'",
        "outdated-door, suites without a key exchange that is ephemeral and signed",
        "lasting-key, 'TLS 1.0, TLS 1.1'"
    })
    void aScannerThatMissesWhatIsThereIsBlind(String said, String missed) throws Exception {
        ScanReport ours = ScanReader.read(ScanReaderTest.recorded(said), "localhost", 8443);
        assertThatThrownBy(() -> TlsScan.control(ours))
                .isInstanceOf(CouldNotLook.class)
                .hasMessageContaining("blind on this machine")
                .hasMessageContaining(missed);
    }

    @Test
    void oneOfTheOldVersionsIsNotEnoughForTheControl() throws Exception {
        String blind = ScanReaderTest.recorded("weak")
                .replace("version=\"1.0\" enabled=\"1\"", "version=\"1.0\" enabled=\"0\"")
                .replaceAll("<cipher [^>]*sslversion=\"TLSv1.0\"[^>]*>", "");
        ScanReport ours = ScanReader.read(blind, "localhost", 8443);
        assertThatThrownBy(() -> TlsScan.control(ours)).hasMessageEndingWith("did not find TLS 1.0.");
    }
}
