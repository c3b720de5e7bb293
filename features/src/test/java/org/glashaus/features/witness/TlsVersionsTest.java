package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.glashaus.features.TestCertificate;
import org.glashaus.features.witness.TlsVersions.Accepted;
import org.glashaus.features.witness.TlsVersions.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against OpenSSL's server, which offers what others have forgotten. */
final class TlsVersionsTest {
    private static final String HOST = TlsServer.HOST;

    /** RFC 5246 §7.4.1.3: TLS 1.0, the first version that is tried, ECDHE-RSA-AES128-SHA, no extension. */
    private static final byte[] HELLO_WITHOUT_RENEGOTIATION_INFO =
            HexFormat.of().parseHex("160301002a" + "02000026" + "0301" + "20".repeat(32) + "00" + "c013" + "00");

    @TempDir
    static Path dir;

    private static TestCertificate certificate = new TestCertificate(Path.of("unset"), Path.of("unset"));

    @BeforeAll
    static void onlyWhereOpensslCanOfferAll() throws Exception {
        assumeTrue(TlsVersions.works(), "openssl cannot offer all versions of TLS here");
        certificate = TestCertificate.make(dir, "rsa:2048");
    }

    @Test
    void ofAModernServerOnlyTheTwoLatestVersionsAreAccepted() throws Exception {
        try (TlsServer server = TlsServer.start(certificate, "-cipher", "ECDHE+AESGCM")) {
            List<Accepted> accepted = TlsVersions.of(HOST, server.port());
            assertThat(accepted).extracting(Accepted::version).containsExactly(Version.TLS_1_2, Version.TLS_1_3);
            assertThat(accepted).allMatch(Accepted::forwardSecrecy);
            assertThat(accepted).extracting(Accepted::keyExchange).allMatch(key -> key.startsWith("X25519"));
            assertThat(accepted.getLast().cipher()).startsWith("TLS_");
        }
    }

    @Test
    void aVersionThatShouldNoLongerBeThereIsFound() throws Exception {
        try (TlsServer server = TlsServer.start(certificate, "-tls1", "-cipher", "ALL:@SECLEVEL=0")) {
            assertThat(TlsVersions.of(HOST, server.port()))
                    .extracting(Accepted::version)
                    .containsExactly(Version.TLS_1_0);
        }
    }

    @Test
    void aServerThatPrefersForwardSecrecyButDoesNotInsistHasNone() throws Exception {
        try (TlsServer server = TlsServer.start(certificate, "-tls1_2", "-cipher", "ECDHE+AESGCM:AES128-GCM-SHA256")) {
            assertThat(TlsVersions.of(HOST, server.port())).singleElement().satisfies(accepted -> {
                assertThat(accepted.cipher()).startsWith("ECDHE-");
                assertThat(accepted.forwardSecrecy()).isFalse();
            });
        }
    }

    @Test
    void anUnansweredPortIsNoAnswerAboutTls() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            port = nobody.getLocalPort();
        }
        assertThatThrownBy(() -> TlsVersions.of(HOST, port))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not ask 127.0.0.1:" + port)
                .hasMessageContaining("Connection refused");
        assertThatThrownBy(() -> TlsVersions.answersInPlainText(HOST, port))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("nobody answers at");
    }

    @Test
    void aServerWithoutTlsIsNoAnswerAboutTlsButAnswersInPlainText() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.ofLiteral(HOST))) {
            Thread.startVirtualThread(() -> refuseAll(server));
            assertThat(TlsVersions.answersInPlainText(HOST, server.getLocalPort()))
                    .isTrue();
            assertThatThrownBy(() -> TlsVersions.of(HOST, server.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("accepted no version of TLS at all");
        }
    }

    @Test
    void aServerOfTlsDoesNotAnswerInPlainText() throws Exception {
        try (TlsServer server = TlsServer.start(certificate)) {
            assertThat(TlsVersions.answersInPlainText(HOST, server.port())).isFalse();
        }
    }

    // RFC 5746 §4.1: a client cannot tell such a server from one whose sessions others begin
    @Test
    void aServerWithoutSecureRenegotiationIsNotTakenForOneThatRefuses() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.ofLiteral(HOST))) {
            Thread.startVirtualThread(() -> answerAll(server, HELLO_WITHOUT_RENEGOTIATION_INFO));
            assertThatThrownBy(() -> TlsVersions.of(HOST, server.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("could not ask")
                    .hasMessageContaining("unsafe legacy renegotiation disabled");
        }
    }

    /** A refusal is an answer as well. */
    private static void refuseAll(ServerSocket server) {
        answerAll(server, "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void answerAll(ServerSocket server, byte[] answer) {
        try {
            while (true) {
                try (Socket visitor = server.accept()) {
                    visitor.getOutputStream().write(answer);
                    visitor.shutdownOutput();
                    visitor.getInputStream().readAllBytes();
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    record TlsServer(Process process, int port) implements AutoCloseable {
        static final String HOST = "127.0.0.1";

        static TlsServer start(TestCertificate certificate, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of("openssl", "s_server", "-www", "-accept", HOST + ":0"));
            command.addAll(List.of("-key", certificate.key().toString()));
            command.addAll(List.of("-cert", certificate.certificate().toString()));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said = process.inputReader();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("ACCEPT ")) {
                    return new TlsServer(process, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
                }
            }
            throw new IOException("openssl s_server did not begin");
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
