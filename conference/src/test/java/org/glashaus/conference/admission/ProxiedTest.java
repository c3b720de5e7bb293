package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.admission.Proxies.Header;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the server takes a request to be from: the address that it would shorten for its log. */
class ProxiedTest {
    private static final Map<String, String> BOTH =
            Map.of("X-Forwarded-For", "198.51.100.1, 192.0.2.7", "Forwarded", "for=198.51.100.1, for=\"192.0.2.8:1\"");
    private static final byte[] V2 = {0x0d, 0x0a, 0x0d, 0x0a, 0, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a};

    @TempDir
    Path folder;

    private final BlockingQueue<ClientAddress> seen = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init") // set by each test
    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void withoutProxiesNoHeaderIsBelieved() throws Exception {
        start(Proxies.none());
        assertThat(plain(BOTH)).isEqualTo(address("127.0.0.1"));
        assertThat(secure("", BOTH)).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void onThePlainPortTheHeaderThatTheHostNamedCounts() throws Exception {
        start(new Proxies(true, List.of(), Header.X_FORWARDED_FOR));
        assertThat(plain(BOTH)).isEqualTo(address("192.0.2.7"));
        assertThat(secure("", BOTH)).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void forwardedCountsWhereTheHostSaysSoAndXForwardedForNoMore() throws Exception {
        start(new Proxies(true, List.of(), Header.FORWARDED));
        assertThat(plain(BOTH)).isEqualTo(address("192.0.2.8"));
        assertThat(plain(Map.of("X-Forwarded-For", "192.0.2.7"))).isEqualTo(address("127.0.0.1"));
        assertThat(plain(Map.of("Forwarded", "for=unknown"))).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void onTheHttpsPortOnlyAProxyThatTheHostNamedIsBelieved() throws Exception {
        start(new Proxies(false, List.of(Network.ofProxies("127.0.0.2")), Header.X_FORWARDED_FOR));
        assertThat(secure("", BOTH)).isEqualTo(address("127.0.0.1"));
        assertThat(secureFrom("127.0.0.2", "".getBytes(StandardCharsets.US_ASCII), BOTH))
                .isEqualTo(address("192.0.2.7"));
        assertThat(plain(BOTH)).isEqualTo(address("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PROXY TCP4 192.0.2.9 127.0.0.1 5 443\r\n", "PROXY TCP6 ::ffff:192.0.2.9 2001:db8::2 5 443\r\n"})
    void theProxyProtocolIsReadBeforeTlsAndNoHttpHeaderBesideIt(String header) throws Exception {
        start(new Proxies(false, List.of(Network.ofProxies("127.0.0.1")), Header.PROXY_PROTOCOL));
        assertThat(secure(header, BOTH)).isEqualTo(address("192.0.2.9"));
        assertThat(secure("PROXY UNKNOWN\r\n", BOTH)).isEqualTo(address("127.0.0.1"));
        assertThat(plain(BOTH)).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void itsSecondVersionToo() throws Exception {
        start(new Proxies(true, List.of(Network.ofProxies("127.0.0.1")), Header.PROXY_PROTOCOL));
        assertThat(secureFrom("127.0.0.1", version2(0x21, "192.0.2.9"), Map.of()))
                .isEqualTo(address("192.0.2.9"));
        assertThat(secureFrom("127.0.0.1", version2(0x21, "2001:db8::9"), Map.of()))
                .isEqualTo(address("2001:db8::9"));
        // LOCAL: the proxy itself asks
        assertThat(secureFrom("127.0.0.1", version2(0x20, "192.0.2.9"), Map.of()))
                .isEqualTo(address("127.0.0.1"));
        try (Socket socket = new Socket("127.0.0.1", server.plain().getPort())) {
            socket.getOutputStream().write(version2(0x21, "192.0.2.9"));
            assertThat(Answer.over(socket, "/", BOTH).status()).isEqualTo(200);
        }
        assertThat(next()).isEqualTo(address("192.0.2.9"));
    }

    @Test
    void whatAStrangerIntroducesItselfAsIsIgnored() throws Exception {
        start(new Proxies(false, List.of(Network.ofProxies("127.0.0.2")), Header.PROXY_PROTOCOL));
        assertThat(secure("PROXY TCP4 192.0.2.9 127.0.0.1 5 443\r\n", BOTH)).isEqualTo(address("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PROXY TCP4 192.0.2.999 127.0.0.1 5 443\r\n",
                "PROXY TCP4 example.org 127.0.0.1 5 443\r\n",
                "PROXY TCP9 192.0.2.9 127.0.0.1 5 443\r\n",
                "PROXY TCP4\r\n",
                "PROXY TCP4 192.0.2.9 127.0.0.1 99999 443\r\n"
            })
    void aConnectionWithoutAnIntroductionOrWithABrokenOneIsClosed(String header) throws Exception {
        start(new Proxies(false, List.of(Network.ofProxies("127.0.0.1")), Header.PROXY_PROTOCOL));
        assertThatThrownBy(() -> secure(header, Map.of())).isInstanceOf(IOException.class);
        assertThat(secure("PROXY UNKNOWN\r\n", Map.of())).isEqualTo(address("127.0.0.1"));
    }

    /** A connection that a proxy shares out is nobody's flood. */
    @Test
    void whoComesThroughAProxyIsAskedForHealthNoMoreThanOthers() throws Exception {
        start(new Proxies(true, List.of(Network.ofProxies("127.0.0.1")), Header.FORWARDED));
        for (String forwarded : List.of("for=192.0.2.9", "for=127.0.0.1", "junk")) {
            assertThat(Answer.send(server, "GET", "/health", Map.of("Forwarded", forwarded), "")
                            .status())
                    .isEqualTo(404);
        }
    }

    private void start(Proxies proxies) throws Exception {
        Deployment plain = TestServer.deployment(folder);
        AddressShortening toNetworks = AddressShortening.toNetworks();
        server = new TestServer(
                new Deployment(
                        plain.port(),
                        plain.plainPort(),
                        plain.udpPort(),
                        plain.publicAddresses(),
                        plain.origins(),
                        proxies,
                        plain.certificate(),
                        plain.dataFolder(),
                        plain.keyFolder()),
                SampleProfile.withLog(AddressForm.SHORTENED),
                Composition.shipped().withShortening(address -> {
                    seen.add(address);
                    return toNetworks.shorten(address);
                }));
    }

    private ClientAddress plain(Map<String, String> headers) throws InterruptedException {
        assertThat(Answer.send(server, "GET", "/", headers, "").status()).isEqualTo(200);
        return next();
    }

    private ClientAddress secure(String introduction, Map<String, String> headers) throws Exception {
        return secureFrom("127.0.0.1", introduction.getBytes(StandardCharsets.US_ASCII), headers);
    }

    private ClientAddress secureFrom(String from, byte[] introduction, Map<String, String> headers) throws Exception {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.securePort()));
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(introduction);
            try (Socket secured = Answer.secured(socket)) {
                assertThat(Answer.over(secured, "/", headers).status()).isEqualTo(200);
            }
        } catch (java.io.UncheckedIOException failure) {
            throw failure.getCause();
        }
        return next();
    }

    /** Its §2.2: signature, version and command, family and transport, length, two addresses, two ports. */
    private static byte[] version2(int command, String source) {
        byte[] octets = InetAddress.ofLiteral(source).getAddress();
        ByteBuffer header = ByteBuffer.allocate(16 + 2 * octets.length + 4);
        header.put(V2).put((byte) command).put((byte) (octets.length == 4 ? 0x11 : 0x21));
        header.putShort((short) (2 * octets.length + 4)).put(octets).put(octets);
        return header.putShort((short) 5).putShort((short) 443).array();
    }

    private ClientAddress next() throws InterruptedException {
        ClientAddress address = seen.poll(10, TimeUnit.SECONDS);
        assertThat(address).isNotNull();
        return address;
    }

    private static ClientAddress address(String literal) {
        return ClientAddress.ofLiteral(literal).orElseThrow();
    }
}
