package org.glashaus.features.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.features.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small server over TLS that keeps what it hears. */
final class ListenerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FROM = "127.133.211.147";

    @TempDir
    Path dir;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<ServerWebSocket> sockets = new LinkedBlockingQueue<>();
    private URI address = URI.create("https://unset/");

    @BeforeEach
    void serve() throws Exception {
        HttpServerOptions options = TestCertificate.make(dir, "rsa:2048").serverOptions();
        HttpServer server = vertx.createHttpServer(options)
                .webSocketHandshakeHandler(handshake -> {
                    boolean own = address.toString().equals(handshake.headers().get("Origin") + "/");
                    if (own && handshake.path().equals("/signal")) {
                        handshake.accept();
                    } else {
                        handshake.reject(403);
                    }
                })
                .webSocketHandler(socket -> {
                    socket.textMessageHandler(heard::add);
                    socket.closeHandler(end -> heard.add("closed with " + socket.closeStatusCode()));
                    sockets.add(socket);
                })
                .requestHandler(request -> request.response().end())
                .listen(0, "127.0.0.1")
                .await();
        address = URI.create("https://127.0.0.1:" + server.actualPort() + "/");
        warmUp();
    }

    /** The first connection of a process takes its time on a busy machine; nothing limits this one. */
    private void warmUp() throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(AnyCertificate.context()).build()) {
            http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void itJoinsFromItsOwnAddressAndSpeaksTheProtocol() throws Exception {
        try (Listener listener = Listener.join(address, FROM, "garden", "Ben")) {
            assertThat(next()).isEqualTo("{\"type\":\"join\",\"room\":\"garden\",\"name\":\"Ben\"}");
            ServerWebSocket server = socket();
            assertThat(server.remoteAddress().hostAddress()).isEqualTo(FROM);
            listener.raiseHand();
            assertThat(next())
                    .isEqualTo(
                            "{\"type\":\"state\",\"microphone\":false,\"camera\":false,\"screen\":false,\"hand\":true}");
            CompletableFuture<Boolean> left = leaving(listener);
            assertThat(next()).isEqualTo("{\"type\":\"leave\"}");
            assertThat(left).as("left before the server has answered").isNotDone();
            server.close();
            assertThat(left).succeedsWithin(PATIENCE);
            assertThat(next()).isEqualTo("closed with 1000");
        }
    }

    private static CompletableFuture<Boolean> leaving(Listener listener) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                listener.leave();
                return true;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void everyMessageIsKeptWithItsMomentAndNoneIsAnswered() throws Exception {
        Instant before = Instant.now();
        try (Listener listener = Listener.join(address, FROM, "garden", "Ben")) {
            next();
            ServerWebSocket server = socket();
            server.writeTextMessage("{\"type\":\"welcome\",\"participants\":[]}");
            server.writeTextMessage("{\"type\":\"subscribe\",\"sdp\":\"" + "x".repeat(200_000) + "\"}");
            server.writeTextMessage("no JSON at all");
            server.writeTextMessage("{\"type\":\"left\",\"participant\":\"a\"}");

            assertThat(listener.awaitMessage("left", PATIENCE)).hasValueSatisfying(left -> {
                assertThat(left.message().path("participant").asText()).isEqualTo("a");
                assertThat(left.at()).isBetween(before, Instant.now());
            });
            assertThat(listener.heard()).extracting(Heard::type).containsExactly("welcome", "subscribe", "", "left");
            assertThat(listener.heard().get(1).text()).hasSizeGreaterThan(200_000);
            assertThat(listener.heard().get(2).text()).isEqualTo("no JSON at all");
            assertThat(heard).as("what was answered").isEmpty();
        }
    }

    @Test
    void whatCameBeforeItsKeyIsOpenedWhenTheKeyComes() throws Exception {
        RoomSeal anna = new RoomSeal("Anna");
        anna.heard(Listener.read("{\"type\":\"welcome\",\"participant\":\"anna\",\"participants\":[]}"));
        try (Listener ben = Listener.joinReading(address, FROM, "garden", "Ben", Map.of())) {
            String key = Listener.read(next()).path("key").asText();
            anna.heard(Listener.read("{\"type\":\"joined\",\"participant\":{\"id\":\"ben\",\"key\":\"" + key + "\"}}"));
            ServerWebSocket server = socket();
            server.writeTextMessage(
                    "{\"type\":\"welcome\",\"participant\":\"ben\",\"participants\":[{\"id\":\"anna\",\"key\":\""
                            + anna.point() + "\"}]}");
            assertThat(next()).isEqualTo("{\"type\":\"key\",\"to\":\"anna\"}");
            server.writeTextMessage(
                    anna.said("hello").orElseThrow().put("participant", "anna").toString());
            assertThat(ben.awaitMessage("chat", PATIENCE))
                    .hasValueSatisfying(chat -> assertThat(chat.text()).doesNotContain("hello"));
            server.writeTextMessage(anna.heard(Listener.message("key").put("participant", "ben"))
                    .getFirst()
                    .put("participant", "anna")
                    .toString());
            assertThat(ben.await(heard -> heard.text().contains("hello"), PATIENCE))
                    .isPresent();
            assertThat(next()).startsWith("{\"type\":\"name\",\"sealed\":\"v1.");
            ben.say("good morning");
            assertThat(next()).startsWith("{\"type\":\"chat\",\"sealed\":\"v1.").doesNotContain("morning");
        }
    }

    @Test
    void whatDoesNotComeIsNotWaitedForBeyondTheEndOfTheLine() throws Exception {
        try (Listener listener = Listener.join(address, FROM, "garden", "Ben")) {
            assertThat(listener.awaitMessage("welcome", Duration.ofMillis(1))).isEmpty();
            socket().close();
            assertThat(listener.awaitMessage("welcome", Duration.ofDays(1))).isEmpty();
        }
    }

    @Test
    void aRefusalIsSaidWithItsStatus() {
        URI elsewhere = URI.create("https://localhost:" + address.getPort() + "/");
        assertThatThrownBy(() -> Listener.join(elsewhere, FROM, "garden", "Ben"))
                .isInstanceOf(IOException.class)
                .hasMessage("the server did not open a socket: status 403");
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private ServerWebSocket socket() throws InterruptedException {
        ServerWebSocket socket = sockets.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(socket).as("a socket").isNotNull();
        return socket;
    }
}
