package org.glashaus.conference.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 9325 §4.2, with a client that is not ours. */
class SuitesTest {
    @TempDir
    Path folder;

    @Test
    void onlySuitesWithForwardSecrecyAndAuthenticatedEncryptionAreTaken() throws Exception {
        try (TestServer server = new TestServer(folder, SampleProfile.withoutLog())) {
            for (String taken : List.of(
                    "ECDHE-ECDSA-AES256-GCM-SHA384",
                    "ECDHE-ECDSA-AES128-GCM-SHA256",
                    "ECDHE-ECDSA-CHACHA20-POLY1305")) {
                assertThat(said(server, taken)).contains("Cipher is " + taken);
            }
            assertThat(said(server, "AES+SHA:AES+SHA256:AES+SHA384:CAMELLIA:@SECLEVEL=0"))
                    .contains("handshake failure")
                    .contains("Cipher is (NONE)");
        }
    }

    private static String said(TestServer server, String ciphers) throws Exception {
        Process client = new ProcessBuilder(
                        "openssl",
                        "s_client",
                        "-tls1_2",
                        "-cipher",
                        ciphers,
                        "-connect",
                        "127.0.0.1:" + server.securePort())
                .redirectErrorStream(true)
                .start();
        client.getOutputStream().close();
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
