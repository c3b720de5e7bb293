package org.glashaus.features.sabotage;

import io.vertx.core.http.HttpServerOptions;
import java.security.Security;
import java.util.LinkedHashSet;
import java.util.List;

/** Doors that speak with whom a server should no longer speak, besides all others. */
final class OldDoors {
    private OldDoors() {}

    /** What the JDK refuses of itself; it has to forget that before anybody speaks TLS. */
    static void forgetWhatIsRefused() {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
    }

    /** SSL 3, TLS 1.0 and 1.1 are taken too, with what they can do. */
    static final class Outdated implements Meddler {
        @Override
        public HttpServerOptions door(HttpServerOptions shipped) {
            return with(shipped, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA")
                    .setEnabledSecureTransportProtocols(
                            new LinkedHashSet<>(List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3")));
        }
    }

    /** Who asks for it gets a key that is made of the certificate's own: whoever has that one later can read all. */
    static final class LastingKey implements Meddler {
        @Override
        public HttpServerOptions door(HttpServerOptions shipped) {
            return with(shipped, "TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256");
        }
    }

    private static HttpServerOptions with(HttpServerOptions shipped, String... suites) {
        List.of(suites).forEach(shipped::addEnabledCipherSuite);
        return shipped;
    }
}
