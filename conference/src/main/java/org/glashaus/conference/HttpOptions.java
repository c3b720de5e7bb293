package org.glashaus.conference;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.signalling.Signalling;
import org.glashaus.conference.tls.ServerCertificate;

/**
 * HTTP/1.1 only: the header tables of HTTP/2 would keep paths, and so room names, for as long as a connection lives. No
 * compression anywhere: its windows keep what was said.
 */
final class HttpOptions {
    // RFC 9325 §4.2, and ChaCha20 beside it: forward secrecy and authenticated encryption only. The JDK's own list has
    // CBC too.
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private HttpOptions() {}

    static HttpServerOptions plain(Proxies proxies) {
        return common().setUseProxyProtocol(proxies.introduceConnections(false));
    }

    private static HttpServerOptions common() {
        return new HttpServerOptions()
                .setUseAlpn(false)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(false)
                .setDecompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(Signalling.SUBPROTOCOL))
                .setMaxWebSocketFrameSize(Limits.TRANSPORT_MESSAGE_OCTETS)
                .setMaxWebSocketMessageSize(Limits.TRANSPORT_MESSAGE_OCTETS)
                .setMaxInitialLineLength(Limits.REQUEST_LINE_OCTETS)
                .setMaxHeaderSize(Limits.REQUEST_HEADER_OCTETS)
                .setIdleTimeout((int) Limits.CONNECTION_IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setSendBufferSize(Limits.SEND_BUFFER_OCTETS)
                .setProxyProtocolTimeout(Limits.PROXY_PROTOCOL_WITHIN.toSeconds())
                .setProxyProtocolTimeoutUnit(TimeUnit.SECONDS)
                .setTcpNoDelay(true);
    }

    static HttpServerOptions secure(ServerCertificate certificate, Proxies proxies) {
        HttpServerOptions options = common().setSsl(true)
                .setUseProxyProtocol(proxies.introduceConnections(true))
                .setEnabledSecureTransportProtocols(new LinkedHashSet<>(Set.of("TLSv1.3", "TLSv1.2")))
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(certificate.certificate()))
                        .addKeyValue(Buffer.buffer(certificate.key())));
        SUITES.forEach(options::addEnabledCipherSuite);
        return options;
    }
}
