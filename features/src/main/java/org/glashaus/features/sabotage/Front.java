package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A second door in the server's own process, through which everybody comes: it passes on what is said, both ways, and lets a
 * {@link Meddler} change it. All of it runs on one event loop. What it
 * passes on it leaves in memory: of what is found there, a trial of who stands here shows nothing.
 */
final class Front {
    private static final Pattern TEXT = Pattern.compile("text/.*|application/json\\b.*");
    private static final int CREATED = 201;
    private static final String SUBPROTOCOL = "glashaus.v1";
    /** As the server's own for its own certificate, so that no breach but the meddler's is seen. */
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final long LOOKED_AFTER_MILLIS = 1_000;
    private static final int QUIET_SECONDS = 9;

    private final Vertx vertx;
    private final Map<String, HttpClient> clients = new HashMap<>();
    private final URI server;
    private final Meddler meddler;
    private final HttpClient client;
    private final WebSocketClient sockets;
    private final Map<Integer, ServerWebSocket> open = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private Front(Vertx vertx, URI server, Meddler meddler) {
        this.vertx = vertx;
        this.server = server;
        this.meddler = meddler;
        client = vertx.createHttpClient(
                new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false));
        sockets = vertx.createWebSocketClient(
                new WebSocketClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false));
    }

    /** Returns its address; the server's own certificate is shown. */
    static URI before(URI server, Path keys, Meddler meddler) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        Front front = new Front(vertx, server, meddler);
        HttpServerOptions shipped = new HttpServerOptions()
                .setSsl(true)
                .addWebSocketSubProtocol(SUBPROTOCOL)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setKeyPath(keys.resolve("tls-key.pem").toString())
                        .setCertPath(keys.resolve("tls-certificate.pem").toString()));
        SUITES.forEach(shipped::addEnabledCipherSuite);
        HttpServer door = vertx.createHttpServer(meddler.door(shipped));
        door.requestHandler(front::pass);
        door.webSocketHandler(front::join);
        int port = door.listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return URI.create("https://localhost:" + port + "/");
    }

    private void pass(HttpServerRequest asked) {
        meddler.came(asked.remoteAddress().hostAddress());
        asked.body().onSuccess(body -> {
            Optional<String> instead = meddler.instead(asked.path(), body.toString(StandardCharsets.UTF_8));
            if (asked.method().equals(HttpMethod.POST) && instead.isPresent()) {
                asked.response()
                        .setStatusCode(CREATED)
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(instead.get());
            } else {
                pass(asked, body);
            }
        });
    }

    private void pass(HttpServerRequest asked, Buffer body) {
        boolean form = asked.method().equals(HttpMethod.POST);
        Buffer passed = form ? Buffer.buffer(meddler.form(asked.path(), body.toString(StandardCharsets.UTF_8))) : body;
        (form ? from(asked.remoteAddress().hostAddress()) : client)
                .request(new RequestOptions()
                        .setMethod(asked.method())
                        .setHost(server.getHost())
                        .setPort(server.getPort())
                        .setURI(asked.uri())
                        .setHeaders(passed(asked.headers())))
                .compose(request -> request.send(passed))
                .onSuccess(answer -> answer.body().onSuccess(content -> {
                    MultiMap fields = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
                    Buffer changed = content;
                    if (TEXT.matcher(String.valueOf(fields.get("Content-Type"))).matches()) {
                        changed = Buffer.buffer(meddler.page(
                                asked.path(), answer.statusCode(), fields, content.toString(StandardCharsets.UTF_8)));
                    }
                    fields.remove("Content-Length");
                    asked.response().setStatusCode(answer.statusCode());
                    asked.response().headers().addAll(fields);
                    asked.response().end(changed);
                }))
                .onFailure(gone -> {
                    System.err.println("The server did not answer " + asked.path() + ": " + gone.getMessage());
                    asked.response().setStatusCode(502).end();
                });
    }

    /** Of forms it counts how many come from where. The server is called by IPv4, so by IPv6 nobody's address can be taken on. */
    private HttpClient from(String address) {
        if (!(InetAddress.ofLiteral(address) instanceof Inet4Address)) {
            return client;
        }
        return clients.computeIfAbsent(
                address,
                each -> vertx.createHttpClient(new HttpClientOptions()
                        .setLocalAddress(each)
                        .setSsl(true)
                        .setTrustAll(true)
                        .setVerifyHost(false)));
    }

    /** A page of ours is one of the server's as well, and a page of somebody else's is not. */
    private MultiMap passed(MultiMap headers) {
        String own = "https://" + headers.get("Host");
        MultiMap passed = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        passed.remove("Host").remove("Content-Length");
        return own.equals(headers.get("Origin"))
                ? passed.set("Origin", server.getScheme() + "://" + server.getAuthority())
                : passed;
    }

    private void join(ServerWebSocket near) {
        int number = numbers.incrementAndGet();
        meddler.came(near.remoteAddress().hostAddress());
        open.put(number, near);
        near.pause();
        sockets.connect(new WebSocketConnectOptions()
                        .setHost(server.getHost())
                        .setPort(server.getPort())
                        .setURI(near.uri())
                        .setSubProtocols(List.of(SUBPROTOCOL)))
                .onSuccess(far -> {
                    near.textMessageHandler(message -> {
                        meddler.asked(number, message);
                        meddler.instead(number, message)
                                .ifPresentOrElse(this::say, () -> far.writeTextMessage(meddler.passed(message)));
                    });
                    far.textMessageHandler(message -> tell(number, message));
                    Runnable gone = () -> {
                        open.remove(number);
                        if (!meddler.keepsTheLost()) {
                            far.close();
                        }
                    };
                    near.closeHandler(closed -> gone.run());
                    int[] quietSeconds = {0};
                    near.frameHandler(frame -> quietSeconds[0] = 0);
                    near.pongHandler(pong -> quietSeconds[0] = 0);
                    watch(number, quietSeconds, gone);
                    far.closeHandler(closed -> near.close());
                    near.resume();
                })
                .onFailure(refused -> {
                    System.err.println("The server refused a socket: " + refused.getMessage());
                    near.close();
                });
    }

    /**
     * The server's own pings are answered here, so that who falls silent is looked for here: second by second, since this
     * process is stopped now and then by those who look at it.
     */
    private void watch(int number, int[] quietSeconds, Runnable gone) {
        vertx.setTimer(LOOKED_AFTER_MILLIS, now -> {
            ServerWebSocket near = open.get(number);
            if (near == null) {
                return;
            }
            if (quietSeconds[0]++ < QUIET_SECONDS) {
                near.writePing(Buffer.buffer());
                watch(number, quietSeconds, gone);
            } else {
                gone.run();
                near.close();
            }
        });
    }

    private void tell(int to, String message) {
        Map<Integer, String> addresses = new LinkedHashMap<>();
        open.forEach(
                (number, socket) -> addresses.put(number, socket.remoteAddress().hostAddress()));
        say(meddler.message(to, message, addresses));
    }

    private void say(Map<Integer, List<String>> messagesBySocket) {
        messagesBySocket.forEach((number, messages) -> {
            ServerWebSocket socket = open.get(number);
            if (socket != null) {
                messages.forEach(socket::writeTextMessage);
            }
        });
    }
}
