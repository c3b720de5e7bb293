package org.glashaus.features.sabotage;

import io.vertx.core.http.HttpServerOptions;
import java.security.Security;

/** Versions of encryption that nobody should speak any more are spoken as well. */
final class OldLocks implements Meddler {
    /** To be called before anything of TLS is loaded: what Java refuses by itself it notes only once. */
    static void allow() {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
    }

    @Override
    public HttpServerOptions door(HttpServerOptions shipped) {
        return shipped.addEnabledSecureTransportProtocol("TLSv1.1").addEnabledSecureTransportProtocol("TLSv1");
    }
}
