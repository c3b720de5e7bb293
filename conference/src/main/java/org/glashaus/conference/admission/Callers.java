package org.glashaus.conference.admission;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.glashaus.conference.personal.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. X-Forwarded-For is believed on the plain loopback port only, and only if the host has said
 * that a proxy stands before it: anybody can write that header.
 */
public final class Callers {
    private final boolean behindProxy;

    public Callers(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /** Empty for a connection that is gone already. */
    public Optional<ClientAddress> of(HttpServerRequest request) {
        Optional<ClientAddress> connected = Optional.ofNullable(request.remoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.hostAddress()))
                .flatMap(ClientAddress::ofLiteral);
        if (!behindProxy || request.isSSL()) {
            return connected;
        }
        return forwarded(request.headers().getAll("X-Forwarded-For").stream()
                        .reduce((a, b) -> b)
                        .orElse(null))
                .or(() -> connected);
    }

    /** The last one: it was written by the proxy, those before it by whoever sent the request. */
    static Optional<ClientAddress> forwarded(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        String bare = last.startsWith("[") && last.indexOf(']') > 0 ? last.substring(1, last.indexOf(']')) : last;
        return ClientAddress.ofLiteral(bare);
    }
}
