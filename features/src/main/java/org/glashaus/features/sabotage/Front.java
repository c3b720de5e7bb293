package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A second door in the server's own process, through which everybody comes: it passes on what is said, both ways, and lets a
 * {@link Meddler} change it. All of it runs on one event loop.
 */
final class Front {
    private static final String TEXT = "text/";
    private static final String SUBPROTOCOL = "glashaus.v1";

    private final URI server;
    private final Meddler meddler;
    private final HttpClient client;
    private final WebSocketClient sockets;
    private final Map<Integer, ServerWebSocket> open = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private Front(Vertx vertx, URI server, Meddler meddler) {
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
        HttpServer door = vertx.createHttpServer(new HttpServerOptions()
                .setSsl(true)
                .addWebSocketSubProtocol(SUBPROTOCOL)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setKeyPath(keys.resolve("tls-key.pem").toString())
                        .setCertPath(keys.resolve("tls-certificate.pem").toString())));
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
        asked.body()
                .onSuccess(body -> client.request(new RequestOptions()
                                .setMethod(asked.method())
                                .setHost(server.getHost())
                                .setPort(server.getPort())
                                .setURI(asked.uri())
                                .setHeaders(headers(asked)))
                        .compose(request -> request.send(body))
                        .onSuccess(answer -> answer.body().onSuccess(content -> {
                            MultiMap fields = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
                            Buffer changed = content;
                            if (String.valueOf(fields.get("Content-Type")).startsWith(TEXT)) {
                                changed = Buffer.buffer(meddler.page(
                                        asked.path(),
                                        answer.statusCode(),
                                        fields,
                                        content.toString(StandardCharsets.UTF_8)));
                            }
                            fields.remove("Content-Length");
                            asked.response().setStatusCode(answer.statusCode());
                            asked.response().headers().addAll(fields);
                            asked.response().end(changed);
                        }))
                        .onFailure(gone -> asked.response().setStatusCode(502).end()));
    }

    /** The server takes forms from its own pages only, so they have to come from there for it. */
    private MultiMap headers(HttpServerRequest asked) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().addAll(asked.headers()).remove("Host");
        return headers.contains("Origin")
                ? headers.set("Origin", server.getScheme() + "://" + server.getAuthority())
                : headers;
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
                        far.writeTextMessage(meddler.passed(message));
                    });
                    far.textMessageHandler(message -> tell(number, message));
                    near.closeHandler(gone -> {
                        open.remove(number);
                        far.close();
                    });
                    far.closeHandler(gone -> near.close());
                    near.resume();
                })
                .onFailure(refused -> {
                    System.err.println("The server refused a socket: " + refused.getMessage());
                    near.close();
                });
    }

    private void tell(int to, String message) {
        Map<Integer, String> addresses = new LinkedHashMap<>();
        open.forEach(
                (number, socket) -> addresses.put(number, socket.remoteAddress().hostAddress()));
        meddler.message(to, message, addresses).forEach((number, messages) -> {
            ServerWebSocket socket = open.get(number);
            if (socket != null) {
                messages.forEach(socket::writeTextMessage);
            }
        });
    }
}
