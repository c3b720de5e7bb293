package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.glashaus.conference.personal.ClientAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final ClientAddress PROXY = address("10.0.0.1");
    private static final ClientAddress VISITOR = address("192.0.2.7");

    private final Callers callers = new Callers(new Proxies(
            false,
            List.of(
                    Network.ofProxies("10.0.0.1"),
                    Network.ofProxies("10.7.0.0/16"),
                    Network.ofProxies("2001:db8:7::/48")),
            Proxies.Header.FORWARDED));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7",
                "203.0.113.1, 192.0.2.7 | 192.0.2.7",
                "192.0.2.7:80 | 192.0.2.7",
                "[2001:db8::1]:4711 | 2001:db8::1",
                "[2001:db8::1] | 2001:db8::1",
                "2001:db8::1 | 2001:db8::1",
                "\" , 192.0.2.7 | 192.0.2.7",
                "203.0.113.1, 192.0.2.7, 10.7.1.1 | 192.0.2.7",
                "203.0.113.1, 192.0.2.7, 10.7.1.1, [2001:db8:7::1]:5 | 192.0.2.7",
                "10.7.1.2, 10.7.1.1 | 10.7.1.2",
                "192.0.2.7, ::ffff:10.7.1.1 | 192.0.2.7",
                "192.0.2.7, 2002:0a07:0101::1 | 2002:0a07:0101::1"
            })
    void ofXForwardedForTheLastOneCountsThatAProxyWrote(String header, String address) {
        assertThat(byXForwardedFor(header)).isEqualTo(address(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "for=192.0.2.7 | 192.0.2.7",
                "For=192.0.2.7;proto=https;by=203.0.113.43 | 192.0.2.7",
                "by=\"a,b;for=203.0.113.1\";for=192.0.2.7 | 192.0.2.7",
                "for=203.0.113.1, for=192.0.2.7 | 192.0.2.7",
                "for=\"192.0.2.7:4711\" | 192.0.2.7",
                "for=\"[2001:DB8::17]:4711\" | 2001:db8::17",
                "for=\"[2001:db8::17]:_port\" | 2001:db8::17",
                "for=\"\\1\\9\\2.0.2.7\" | 192.0.2.7",
                "for=\", for=192.0.2.7 | 192.0.2.7",
                "for=\"x\\\", for=192.0.2.7 | 192.0.2.7",
                "for=192.0.2.7, for=10.7.1.1;by=10.0.0.1 | 192.0.2.7",
                "for=192.0.2.7;by=\"x\\\",y\" | 192.0.2.7"
            })
    void ofForwardedLikewise(String header, String address) {
        assertThat(byForwarded(header)).isEqualTo(address(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "example.org",
                "192.0.2.7,",
                "192.0.2.7, unknown",
                "[",
                "][",
                "192.0.2.7 198.51.100.1",
                "192.0.2",
                "3221225991",
                "0300.0.2.7",
                "192.0.2.7, 198.51.100.1, junk, 10.7.1.1",
                "for=192.0.2.7"
            })
    void whatCannotBeReadIsNotGuessed(String header) {
        assertThat(byXForwardedFor(header)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for",
                "for=",
                "for=unknown",
                "for=_hidden",
                "for=\"_hidden:80\"",
                "by=192.0.2.7",
                "192.0.2.7",
                "for=192.0.2.7;for=192.0.2.8",
                "for=2001:db8::1",
                "for=[2001:db8::1]",
                "for=\"2001:db8::1\"",
                "for=\"192.0.2.7",
                "for=192.0.2.7\"",
                "for =192.0.2.7",
                "for= 192.0.2.7",
                "for=192.0.2.7 x",
                "for=192.0.2.7, for=\"\\",
                "for=\"\\"
            })
    void whatForwardedHidesIsNotGuessedEither(String header) {
        assertThat(byForwarded(header)).isEqualTo(PROXY);
    }

    /** Whatever a visitor sends, the proxy adds the true address behind it, on the same line or on another. */
    @Property
    void nothingInFrontChangesWhatTheProxyWrote(@ForAll @Size(max = 3) List<String> sent) {
        String line = String.join(",", sent);
        for (String quotes : List.of("", "\"", "\\\"", "\"\\")) {
            assertThat(byForwarded(line + quotes + ", for=192.0.2.7")).isEqualTo(VISITOR);
            assertThat(byXForwardedFor(line + quotes + ", 192.0.2.7")).isEqualTo(VISITOR);
            assertThat(byForwarded(line + quotes, "for=\"192.0.2.7:1\"")).isEqualTo(VISITOR);
            assertThat(byXForwardedFor(line + quotes, "192.0.2.7")).isEqualTo(VISITOR);
        }
    }

    @Property
    void noHeaderIsAFault(@ForAll List<String> lines) {
        assertThat(byForwarded(lines.toArray(String[]::new))).isNotNull();
        assertThat(byXForwardedFor(lines.toArray(String[]::new))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.0/24, ::ffff:192.0.2.1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 2002:c000:207::, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::1, 2001:DB8:0::1%eth0, true"
    })
    void aNetworkHoldsWhatBeginsLikeIt(String network, String address, boolean within) {
        assertThat(Network.ofProxies(network).contains(address(address))).isEqualTo(within);
    }

    private ClientAddress byXForwardedFor(String... lines) {
        return callers.furthest(PROXY, ForwardedHops.ofXForwardedFor(List.of(lines)));
    }

    private ClientAddress byForwarded(String... lines) {
        return callers.furthest(PROXY, ForwardedHops.ofForwarded(List.of(lines)));
    }

    private static ClientAddress address(String literal) {
        return ClientAddress.ofLiteral(literal).orElseThrow();
    }
}
