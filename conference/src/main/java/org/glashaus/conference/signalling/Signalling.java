package org.glashaus.conference.signalling;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glashaus.conference.admission.Agreement;
import org.glashaus.conference.admission.Bans;
import org.glashaus.conference.admission.Bans.Conduct;
import org.glashaus.conference.admission.Doorkeeper;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ConferenceLog;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.media.RandomSource;

/** Takes requests for {@code /signal} and keeps the sockets that came of them. */
public final class Signalling {
    public static final String SUBPROTOCOL = "glashaus.v1";

    private static final int FOREIGN = 403;
    private static final int FULL = 503;

    private final Stays stays;
    private final Bans bans;
    private final OwnOrigins origins;
    private final Consumer<Throwable> faults;
    private final ConferenceLog log;
    private final Set<ClientSocket> sockets = new LinkedHashSet<>();
    private boolean stopping;
    private long askedNanos = System.nanoTime();

    public Signalling(
            Vertx vertx,
            Doorkeeper doorkeeper,
            Agreement agreement,
            Bans bans,
            OwnOrigins origins,
            RandomSource random,
            ConferenceLog log,
            Consumer<Throwable> faults) {
        this.stays = new Stays(vertx, doorkeeper, agreement, random, log);
        this.log = log;
        this.bans = bans;
        this.origins = origins;
        this.faults = faults;
        vertx.setPeriodic(Limits.SOCKETS_LOOKED_AT_EVERY.toMillis(), timer -> askWhoIsThere());
    }

    /** The status that the request ends with; 101 if it became a socket. */
    public int handle(HttpServerRequest request, ClientAddress from) {
        Optional<Integer> refusal = refusal(request);
        if (refusal.isPresent()) {
            told(refusal.get(), from);
            return refuse(request.response(), refusal.get());
        }
        request.toWebSocket()
                .onSuccess(webSocket -> {
                    Conduct conduct = bans.watch(from, System.nanoTime());
                    ClientSocket socket =
                            new ClientSocket(webSocket, request.connection(), from, conduct, stays, faults);
                    sockets.add(socket);
                    socket.open(() -> {
                        sockets.remove(socket);
                        conduct.close();
                    });
                })
                .onFailure(faults::accept);
        return 101;
    }

    private void told(int status, ClientAddress from) {
        if (status == FOREIGN) {
            log.refused(Step.REFUSED_ORIGIN);
            log.attacked(from, Security.Sort.FOREIGN_ORIGIN);
        } else if (status == FULL) {
            log.refused(Step.REFUSED_TOO_MANY);
        }
    }

    /** The body is for people who write clients: a browser shows none of it to its page. */
    private static int refuse(HttpServerResponse response, int status) {
        String sentence = switch (status) {
            case 400 -> "This server speaks version 1 of its protocol: ask for the subprotocol " + SUBPROTOCOL + ".";
            case FOREIGN -> "The Origin of the request is not this server's own.";
            case 426 -> "A WebSocket is opened here.";
            default -> "The server takes no more sockets now.";
        };
        response.putHeader("Sec-WebSocket-Protocol", SUBPROTOCOL)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .setStatusCode(status)
                .end(sentence + "\n");
        return status;
    }

    // RFC 6455 §4.2.2
    private static boolean speaksOurVersion(HttpServerRequest request) {
        return request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .anyMatch(name -> name.strip().equals(SUBPROTOCOL));
    }

    private Optional<Integer> refusal(HttpServerRequest request) {
        if (!request.canUpgradeToWebSocket()) {
            request.response().putHeader("Upgrade", "websocket");
            return Optional.of(426);
        }
        if (!origins.contains(request.getHeader("Origin"), request.getHeader("Host"), request.isSSL())) {
            return Optional.of(FOREIGN);
        }
        if (!speaksOurVersion(request)) {
            return Optional.of(400);
        }
        return stopping || sockets.size() >= Limits.SOCKETS ? Optional.of(FULL) : Optional.empty();
    }

    /** While the server itself was stopped it heard nobody, and asked nobody: that is nobody's silence. */
    private void askWhoIsThere() {
        long nowNanos = System.nanoTime();
        long every = Limits.SOCKETS_LOOKED_AT_EVERY.toNanos();
        long late = nowNanos - askedNanos - every;
        // A busy server is always a little late, and that must not add up.
        long away = late > every ? late : 0;
        askedNanos = nowNanos;
        new ArrayList<>(sockets).forEach(socket -> socket.ask(nowNanos, away));
    }

    /** Tells everybody and closes the sockets; newcomers are sent away. */
    public void stop() {
        stopping = true;
        new ArrayList<>(sockets).forEach(ClientSocket::serverStops);
        stays.end();
    }

    public int size() {
        return sockets.size();
    }
}
