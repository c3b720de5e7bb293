package org.glashaus.conference.signalling;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.room.Rooms;
import org.jspecify.annotations.Nullable;

/** Takes requests for {@code /signal} and keeps the sockets that came of them. */
public final class Signalling {
    public static final String SUBPROTOCOL = "glashaus.v1";

    private final Rooms rooms;
    private final Consumer<Throwable> faults;
    private final Set<ClientSocket> sockets = new LinkedHashSet<>();
    private boolean stopping;

    public Signalling(Vertx vertx, Rooms rooms, Consumer<Throwable> faults) {
        this.rooms = rooms;
        this.faults = faults;
        vertx.setPeriodic(Limits.SOCKET_PING_INTERVAL.toMillis(), timer -> askWhoIsThere());
    }

    /** The status that the request ends with; 101 if it became a socket. */
    public int handle(HttpServerRequest request) {
        Optional<Integer> refusal = refusal(request);
        if (refusal.isPresent()) {
            request.response().setStatusCode(refusal.get()).end();
            return refusal.get();
        }
        request.toWebSocket()
                .onSuccess(webSocket -> {
                    ClientSocket socket = new ClientSocket(webSocket, rooms, faults);
                    sockets.add(socket);
                    socket.open(() -> sockets.remove(socket));
                })
                .onFailure(faults::accept);
        return 101;
    }

    private Optional<Integer> refusal(HttpServerRequest request) {
        if (!request.canUpgradeToWebSocket()) {
            request.response().putHeader("Upgrade", "websocket");
            return Optional.of(426);
        }
        if (!isOwnOrigin(request)) {
            return Optional.of(403);
        }
        return stopping || sockets.size() >= Limits.SOCKETS ? Optional.of(503) : Optional.empty();
    }

    /**
     * RFC 6455 §10.2: a page of somebody else's site could open a socket here in its visitor's name; its browser then
     * tells us that site as the origin. Our own pages come from the host that the request asks for.
     */
    private static boolean isOwnOrigin(HttpServerRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = new URI(origin);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && host.equalsIgnoreCase(uri.getRawAuthority());
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private void askWhoIsThere() {
        long nowNanos = System.nanoTime();
        new ArrayList<>(sockets).forEach(socket -> socket.ask(nowNanos));
    }

    /** Tells everybody and closes the sockets; newcomers are sent away. */
    public void stop() {
        stopping = true;
        new ArrayList<>(sockets).forEach(ClientSocket::serverStops);
    }

    public int size() {
        return sockets.size();
    }
}
