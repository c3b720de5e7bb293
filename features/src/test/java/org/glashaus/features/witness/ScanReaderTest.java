package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.glashaus.features.witness.ScanReport.Key;
import org.glashaus.features.witness.ScanReport.Suite;
import org.glashaus.features.witness.ScanReport.Version;
import org.glashaus.features.witness.ScanReport.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what sslscan said of servers of ours; host, port and the names of certificates were evened out. */
final class ScanReaderTest {
    private static final String HOST = "localhost";
    private static final int PORT = 8443;

    @Test
    void ofTheServerAsShippedNothingIsWeak() throws Exception {
        ScanReport shipped = read(recorded("shipped"));
        assertThat(shipped.spoken()).containsExactlyInAnyOrder(Version.TLS_1_2, Version.TLS_1_3);
        assertThat(shipped.suites())
                .hasSize(6)
                .contains(new Suite(Version.TLS_1_2, "ECDHE-ECDSA-AES128-GCM-SHA256", 0, 253));
        assertThat(shipped.keys()).containsExactly(new Key("EC", 128, "ecdsa-with-SHA256"));
        assertThat(shipped.weaknesses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weak", "weak-by-2.1.5"})
    void ofTheServerThatHasEveryWeaknessEachIsFound(String recorded) throws Exception {
        ScanReport weak = read(recorded(recorded));
        assertThat(weak.weaknesses()).containsOnlyKeys(EnumSet.allOf(Weakness.class));
        assertThat(weak.weaknesses().get(Weakness.OUTDATED_VERSION)).containsExactly("TLS 1.0", "TLS 1.1");
        assertThat(weak.weaknesses().get(Weakness.LASTING_KEY))
                .containsExactly("AES128-SHA (TLS 1.0)", "AES128-SHA (TLS 1.1)", "AES128-SHA (TLS 1.2)");
        assertThat(weak.weaknesses().get(Weakness.SHORT_EXCHANGE)).contains("DHE-RSA-AES128-SHA (TLS 1.2)");
        assertThat(weak.weaknesses().get(Weakness.SHORT_KEY)).containsExactly("RSA 1024, sha1WithRSAEncryption");
    }

    @Test
    void theOldestVersionAndASuiteThatOpensslNoLongerHasAreFound() throws Exception {
        assertThat(read(recorded("outdated-door")).weaknesses())
                .containsOnlyKeys(Weakness.OUTDATED_VERSION, Weakness.UNAUTHENTICATED)
                .containsEntry(Weakness.OUTDATED_VERSION, new TreeSet<>(List.of("SSL 3", "TLS 1.0", "TLS 1.1")));
        assertThat(read(recorded("lasting-key")).weaknesses())
                .containsOnlyKeys(Weakness.LASTING_KEY)
                .containsEntry(
                        Weakness.LASTING_KEY,
                        new TreeSet<>(List.of("TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256 (TLS 1.2)")));
    }

    @Test
    void whereNobodyAnsweredTheScannersReasonIsTold() throws Exception {
        String nobody = recorded("nobody");
        assertThatThrownBy(() -> read(nobody))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not ask localhost:8443: Could not open a connection");
    }

    /** What is found is replaced by what follows the arrow. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "<protocol type=\"tls\" version=\"1.0\" enabled=\"0\" /> -> ``",
                "<protocol type=\"ssl\" version=\"3\" enabled=\"0\" /> -> <protocol type=\"ssl\" version=\"2\" enabled=\"0\" />",
                "<protocol type=\"ssl\" version=\"3\" -> <protocol type=\"ssl\" version=\"3\" enabled=\"1\" /><protocol type=\"ssl\" version=\"3\"",
                "version=\"1.0\" enabled=\"0\" -> version=\"1.0\" enabled=\"unknown\"",
                "version=\"1.0\" enabled=\"0\" -> version=\"1.0\"",
                "version=\"1.3\" enabled -> version=\"1.4\" enabled",
                // Contradictions: suites of a version that is refused, and none of one that is taken
                "version=\"1.2\" enabled=\"1\" -> version=\"1.2\" enabled=\"0\"",
                "version=\"1.1\" enabled=\"0\" -> version=\"1.1\" enabled=\"1\"",
                "status=\"accepted\" -> status=\"perhaps\"",
                "sslversion=\"TLSv1.3\" -> sslversion=\"TLSv1.4\"",
                "cipher=\"TLS_AES_256_GCM_SHA384\" -> cipher=\"\"",
                "cipher=\"TLS_AES_256_GCM_SHA384\" -> cipher=\"(NONE)\"",
                "ecdhebits=\"253\" -> ecdhebits=\"many\"",
                "<certificates> -> <heartbleed sslversion=\"TLSv1.2\" vulnerable=\"1\" /><certificates>",
                "<certificates> -> <error><![CDATA[Could not connect.]]></error><certificates>",
                "pk error=\"false\" -> pk error=\"true\"",
                "type=\"EC\" -> type=\"unknown\"",
                "type=\"EC\" -> type=\"DSA\"",
                "bits=\"128\" /> -> />",
                "ecdsa-with-SHA256 -> ``",
                "<pk  -> <key ",
                "</ssltest> -> </ssltest><ssltest host=\"localhost\" port=\"8443\"/>",
                "host=\"localhost\" -> host=\"elsewhere\"",
                "port=\"8443\" -> port=\"443\"",
                "</document> -> </document>Segmentation fault",
                "</document> -> ``",
                "<document title -> <!DOCTYPE document><document title"
            })
    void ofWhatHasAnotherFormNothingIsSaid(String found, String instead) throws Exception {
        String shipped = recorded("shipped");
        String other = shipped.replace(found, instead);
        assertThat(other).isNotEqualTo(shipped);
        assertThatThrownBy(() -> read(other)).isInstanceOf(IOException.class).hasMessageContaining("sslscan");
    }

    @Test
    void withoutACertificateOrAnythingAtAllNothingIsSaid() throws Exception {
        String shipped = recorded("shipped");
        String bare = shipped.replaceAll("(?s)<certificates>.*</certificates>", "");
        String mute = bare.replaceAll("<cipher [^>]*>", "").replace("enabled=\"1\"", "enabled=\"0\"");
        for (String said : new String[] {bare, mute, "", "sslscan: unrecognised option"}) {
            assertThatThrownBy(() -> read(said)).isInstanceOf(IOException.class);
        }
        assertThatCode(() -> read(shipped)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ECDHE-ECDSA-AES256-GCM-SHA384, TLS_1_2, ''",
        "ECDHE-RSA-CHACHA20-POLY1305, TLS_1_2, ''",
        "DHE-RSA-AES128-CCM, TLS_1_2, ''",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLS_1_2, ''",
        "TLS_AES_128_CCM_SHA256, TLS_1_3, ''",
        "TLS_AES_128_CCM_8_SHA256, TLS_1_3, UNAUTHENTICATED",
        "TLS_SHA256_SHA256, TLS_1_3, UNAUTHENTICATED",
        "ECDHE-ECDSA-AES128-CCM8, TLS_1_2, UNAUTHENTICATED",
        "ECDHE-RSA-AES256-SHA384, TLS_1_2, UNAUTHENTICATED",
        "TLS_ECDHE_RSA_WITH_RC4_128_SHA, TLS_1_2, UNAUTHENTICATED",
        "TLS_ECDHE_ECDSA_WITH_NULL_SHA, TLS_1_2, UNAUTHENTICATED",
        "AES256-GCM-SHA384, TLS_1_2, LASTING_KEY",
        "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256, TLS_1_2, LASTING_KEY",
        "ADH-AES128-GCM-SHA256, TLS_1_2, LASTING_KEY",
        "DHE-PSK-AES128-GCM-SHA256, TLS_1_2, LASTING_KEY",
        "TLS_AES_128_GCM_SHA256, TLS_1_2, LASTING_KEY"
    })
    void suitesAreToldApart(String name, Version version, String weakness) {
        var found =
                new ScanReport(EnumSet.of(version), List.of(new Suite(version, name, 0, 0)), List.of()).weaknesses();
        if (weakness.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsOnlyKeys(Weakness.valueOf(weakness));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2047, 0, true", "2048, 0, false", "0, 223, true", "0, 224, false"})
    void shortExchangesAreFound(int finiteBits, int curveBits, boolean found) {
        Suite suite = new Suite(Version.TLS_1_2, "ECDHE-RSA-AES128-GCM-SHA256", finiteBits, curveBits);
        assertThat(new ScanReport(EnumSet.of(Version.TLS_1_2), List.of(suite), List.of())
                        .weaknesses()
                        .containsKey(Weakness.SHORT_EXCHANGE))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2047, sha256WithRSAEncryption, SHORT_KEY",
        "RSA, 2048, sha256WithRSAEncryption, ''",
        "EC, 96, ecdsa-with-SHA256, SHORT_KEY",
        "EC, 112, ecdsa-with-SHA256, ''",
        "EC, 128, ecdsa-with-SHA1, BROKEN_HASH",
        "RSA, 4096, md5WithRSAEncryption, BROKEN_HASH",
        "RSA, 4096, sha512WithRSAEncryption, ''"
    })
    void keysAreToldApart(String type, int bits, String signature, String weakness) {
        var found = new ScanReport(EnumSet.of(Version.TLS_1_3), List.of(), List.of(new Key(type, bits, signature)))
                .weaknesses();
        assertThat(found.keySet().stream().map(Enum::name).toList())
                .isEqualTo(weakness.isEmpty() ? List.of() : List.of(weakness));
    }

    private static ScanReport read(String said) throws IOException {
        return ScanReader.read(said, HOST, PORT);
    }

    static String recorded(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(ScanReaderTest.class.getResourceAsStream("sslscan/" + name + ".xml"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
