package org.glashaus.conference.admission;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Iterator;
import java.util.Optional;
import org.glashaus.conference.personal.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: from the other end of its connection, unless that is a proxy that the host has named. Then
 * the one header that the host has named counts, read from behind as far as such proxies wrote it. What cannot be
 * read there is not guessed: the request comes from the proxy then.
 */
public final class Callers {
    private final Proxies proxies;

    public Callers(Proxies proxies) {
        this.proxies = proxies;
    }

    /** Empty for a connection that is gone already. */
    public Optional<ClientAddress> of(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        return own(connection)
                .map(own -> isProxy(own, request.isSSL())
                        ? switch (proxies.header()) {
                            case X_FORWARDED_FOR ->
                                furthest(
                                        own,
                                        ForwardedHops.ofXForwardedFor(
                                                request.headers().getAll("X-Forwarded-For")));
                            case FORWARDED ->
                                furthest(
                                        own,
                                        ForwardedHops.ofForwarded(
                                                request.headers().getAll("Forwarded")));
                            case PROXY_PROTOCOL -> introduced(connection).orElse(own);
                        }
                        : own);
    }

    /** Whom a new connection over TLS is from; empty where only its requests will tell, since a proxy shares it out. */
    public Optional<ClientAddress> ofNew(HttpConnection connection) {
        return own(connection)
                .flatMap(own -> isProxy(own, true)
                        ? introduced(connection).filter(address -> !address.equals(own))
                        : Optional.of(own));
    }

    /** True of this machine and of proxies: who is told by such an address could be anybody. */
    public boolean isShared(ClientAddress address) {
        return address.isLoopback() || proxies.contain(address);
    }

    private boolean isProxy(ClientAddress own, boolean overTls) {
        return proxies.contain(own) || !overTls && proxies.beforePlainPort();
    }

    private Optional<ClientAddress> introduced(HttpConnection connection) {
        return proxies.header() == Proxies.Header.PROXY_PROTOCOL
                ? address(connection.remoteAddress())
                : Optional.empty();
    }

    private static Optional<ClientAddress> own(HttpConnection connection) {
        return address(connection.remoteAddress(true));
    }

    private static Optional<ClientAddress> address(@Nullable SocketAddress remote) {
        return Optional.ofNullable(remote)
                .flatMap(known -> Optional.ofNullable(known.hostAddress()))
                .flatMap(ClientAddress::ofLiteral);
    }

    /** An entry counts if a proxy of the host's wrote it: the last did the one that is connected, each one before it the next. */
    ClientAddress furthest(ClientAddress own, Iterator<Optional<ClientAddress>> hops) {
        ClientAddress furthest = own;
        while (hops.hasNext()) {
            Optional<ClientAddress> hop = hops.next();
            if (hop.isEmpty()) {
                return own;
            }
            furthest = hop.get();
            if (!proxies.contain(furthest)) {
                return furthest;
            }
        }
        return furthest;
    }
}
