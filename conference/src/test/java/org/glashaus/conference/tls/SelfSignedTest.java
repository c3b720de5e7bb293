package org.glashaus.conference.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    @TempDir
    Path folder;

    @Test
    void itNamesTheHostsAndLivesAsLongAsBrowsersAllow() throws Exception {
        X509Certificate certificate =
                PemPair.of(SelfSigned.certificate(NAMES, NOW)).certificate();

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectAlternativeNames().stream()
                        .map(name -> String.valueOf(name.get(1)))
                        .toList())
                .containsExactlyElementsOf(NAMES);
        assertThat(certificate.getNotBefore().toInstant()).isBefore(NOW);
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isLessThan(Duration.ofDays(398));
    }

    @Test
    void itIsKeptUntilItIsNearItsEndOrTheHostsChange() throws Exception {
        byte[] first = ServerCertificate.selfSigned(folder, NAMES, NOW).certificate();

        assertThat(ServerCertificate.selfSigned(folder, NAMES, NOW.plus(Duration.ofDays(300)))
                        .certificate())
                .isEqualTo(first);
        byte[] renewed = ServerCertificate.selfSigned(folder, NAMES, NOW.plus(Duration.ofDays(380)))
                .certificate();
        assertThat(renewed).isNotEqualTo(first);
        assertThat(ServerCertificate.selfSigned(folder, List.of("example.test"), NOW.plus(Duration.ofDays(380)))
                        .certificate())
                .isNotEqualTo(renewed);
    }
}
