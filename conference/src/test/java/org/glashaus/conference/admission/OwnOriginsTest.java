package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6454, RFC 6455 §10.2. */
class OwnOriginsTest {
    private static final OwnOrigins DERIVED =
            new OwnOrigins(List.of(), List.of("localhost", "meet.example.org", "*.example.net"));
    private static final OwnOrigins CONFIGURED =
            new OwnOrigins(List.of(URI.create("https://meet.example.org")), List.of("localhost"));

    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org, meet.example.org, true",
        "https://MEET.example.org:443, meet.example.org, true",
        "https://meet.example.org:8443, meet.example.org:8443, true",
        "https://one.example.net, one.example.net, true",
        "https://localhost:8443, localhost:8443, true",
        "https://192.0.2.7:8443, 192.0.2.7:8443, true",
        "https://[2001:db8::1]:8443, [2001:db8::1]:8443, true",
        "http://meet.example.org, meet.example.org, false",
        "https://meet.example.org, meet.example.org:8443, false",
        "https://two.one.example.net, two.one.example.net, false",
        "https://rebound.example.com, rebound.example.com, false",
        "https://localhost.example.com, localhost.example.com, false",
        "https://meet.example.org/, meet.example.org, false",
        "https://u@meet.example.org, meet.example.org, false",
        "file://meet.example.org, meet.example.org, false",
        "null, meet.example.org, false",
        ":, meet.example.org, false"
    })
    void withoutAConfiguredOneItIsTheHostThatTheServerWasStartedFor(String origin, String host, boolean own) {
        assertThat(DERIVED.contains(origin, host, true)).isEqualTo(own);
    }

    @Test
    void behindAProxyTheSchemeIsTheProxysAffair() {
        assertThat(DERIVED.contains("https://meet.example.org", "meet.example.org", false))
                .isTrue();
        assertThat(DERIVED.contains("http://localhost:8080", "localhost:8080", false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org, 127.0.0.1:8080, true",
        "https://meet.example.org:443, anything, true",
        "http://meet.example.org, meet.example.org, false",
        "https://localhost:8443, localhost:8443, false",
        "https://meet.example.org.evil.test, meet.example.org, false"
    })
    void aConfiguredOneIsTheOnlyOne(String origin, String host, boolean own) {
        assertThat(CONFIGURED.contains(origin, host, false)).isEqualTo(own);
    }

    @Test
    void aHostIsToldWhereItsPagesMayComeFrom() {
        OwnOrigins withAddresses = new OwnOrigins(List.of(), List.of("meet.example.org", "192.0.2.7", "2001:db8::1"));

        assertThat(withAddresses.reachedAs(8443))
                .isEqualTo("Reached as https://meet.example.org:8443, localhost and addresses;"
                        + " by another name only if --origin says so.");
        assertThat(DERIVED.reachedAs(443))
                .contains(" https://*.example.net, https://meet.example.org, localhost and addresses;");
        assertThat(CONFIGURED.reachedAs(8443))
                .isEqualTo("Reached as https://meet.example.org; by another name only if --origin says so.");
    }

    @Test
    void noOriginIsNobodysPage() {
        assertThat(DERIVED.contains(null, "localhost", true)).isFalse();
        assertThat(DERIVED.contains("https://localhost", null, true)).isFalse();
    }
}
