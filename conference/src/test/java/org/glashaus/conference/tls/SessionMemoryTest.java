package org.glashaus.conference.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8446 §2.2, RFC 5246 §7.3, with a client that is not ours. */
class SessionMemoryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void aSessionCannotBeResumed(String version) throws Exception {
        Path session = folder.resolve("session.pem");
        try (TestServer server = new TestServer(folder, SampleProfile.withoutLog())) {
            String first = openssl(server, version, "-sess_out", session.toString());
            assertThat(first).contains("New, TLSv1.").contains("HTTP/1.1 200");
            assertThat(Files.size(session)).isPositive();

            String second = openssl(server, version, "-sess_in", session.toString());
            assertThat(second).contains("New, TLSv1.").doesNotContain("Reused").contains("HTTP/1.1 200");
        }
    }

    private static String openssl(TestServer server, String... options) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("openssl", "s_client", "-ign_eof", "-connect", "127.0.0.1:" + server.securePort());
        builder.command().addAll(java.util.List.of(options));
        Process client = builder.redirectErrorStream(true).start();
        try (OutputStream out = client.getOutputStream()) {
            out.write("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
