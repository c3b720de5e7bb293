package org.glashaus.conference.tls;

import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Whether a TLS session can be resumed (RFC 8446 §2.2, RFC 5246 §7.3): it cannot, since that would tell one visitor from
 * others for a day. The JDK has no switch for it. Tickets that hold the session itself are off by a property, read when
 * the first context is made; the session that is left in the server's memory is forgotten as soon as its connection
 * stands, and with it those that the tickets of TLS 1.3 point to.
 */
public final class SessionMemory {
    private SessionMemory() {}

    public static void switchOff() {
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
        // Zero would mean no limit.
        System.setProperty("javax.net.ssl.sessionCacheSize", "1");
    }

    /** To be called for each connection after its handshake. */
    public static void forget(@Nullable SSLSession session) {
        Optional.ofNullable(session).ifPresent(SSLSession::invalidate);
    }
}
