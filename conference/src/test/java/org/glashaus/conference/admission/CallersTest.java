package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.conference.personal.ClientAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7",
                "10.0.0.1, 192.0.2.7 | 192.0.2.7",
                "[2001:db8::1]:4711 | 2001:db8::1",
                "[2001:db8::1] | 2001:db8::1",
                "2001:db8::1 | 2001:db8::1"
            })
    void theLastOneCountsSinceTheProxyWroteIt(String header, String address) {
        assertThat(Callers.forwarded(header)).isEqualTo(ClientAddress.ofLiteral(address));
    }

    @ParameterizedTest
    @CsvSource({"''", "unknown", "example.org", "'192.0.2.7,'", "192.0.2.7:80", "[", "]["})
    void whatIsNoAddressIsNone(String header) {
        assertThat(Callers.forwarded(header)).isEmpty();
    }
}
