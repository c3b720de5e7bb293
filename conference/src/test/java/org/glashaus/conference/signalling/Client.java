package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.TestServer;
import org.jspecify.annotations.Nullable;

/** A browser's side of the protocol, over the JDK's own WebSocket, which shares no code with the server's. */
final class Client implements WebSocket.Listener {
    private static final long PATIENCE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> offers = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Client(TestServer server, String origin) {
        URI uri = URI.create("ws://127.0.0.1:" + server.plain().getPort() + "/signal");
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols(Signalling.SUBPROTOCOL);
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(uri, this)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static Client connect(TestServer server) {
        return new Client(server, "http://127.0.0.1:" + server.plain().getPort());
    }

    static Client joined(TestServer server, String room, String name) {
        Client client = connect(server);
        client.join(room, name);
        client.next("welcome");
        client.answer(client.nextOffer());
        return client;
    }

    /** The status with which an upgrade of that origin is refused. */
    static int refusal(TestServer server, String origin) {
        try {
            Client accepted = new Client(server, origin);
            accepted.close();
            return 101;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failure;
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            JsonObject message = new JsonObject(text.toString());
            // Offers come when the media core says so, in between everything else.
            (message.getString("type").equals("subscribe") ? offers : received).add(message);
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.countDown();
    }

    void join(String room, String name) {
        send(new JsonObject().put("type", "join").put("room", room).put("name", name));
    }

    void send(JsonObject message) {
        sendText(message.encode());
    }

    void sendText(String message) {
        try {
            socket.sendText(message, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        } catch (Exception gone) {
            // The server has had enough of us; whoever sends on finds out by what is received.
            closed.countDown();
        }
    }

    void sendBinary(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
    }

    /** The next message that is no offer. */
    JsonObject next() {
        return next(received);
    }

    JsonObject nextOffer() {
        return next(offers);
    }

    void answer(JsonObject offer) {
        send(new JsonObject()
                .put("type", "subscribed")
                .put("revision", offer.getInteger("revision"))
                .put("sdp", "v=0"));
    }

    private static JsonObject next(BlockingQueue<JsonObject> queue) {
        try {
            JsonObject message = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return message;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The next message, which must be of this type. */
    JsonObject next(String type) {
        JsonObject message = next();
        assertThat(message.getString("type")).as(message.encode()).isEqualTo(type);
        return message;
    }

    void nextError(String code) {
        assertThat(next("error").getString("code")).isEqualTo(code);
    }

    void hasNoMore() {
        assertThat(received).isEmpty();
        assertThat(offers).isEmpty();
    }

    void awaitClosed() {
        try {
            assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
