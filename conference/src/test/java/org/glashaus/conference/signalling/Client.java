package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.TestServer;
import org.jspecify.annotations.Nullable;

/** A browser's side of the protocol, over the JDK's own WebSocket, which shares no code with the server's. */
public final class Client implements WebSocket.Listener {
    private static final long PATIENCE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> offers = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean deaf;

    private Client(TestServer server, String origin, String... subprotocol) {
        this(server, origin, "", subprotocol);
    }

    private Client(TestServer server, String origin, String from, String[] subprotocol) {
        URI uri = URI.create("ws://127.0.0.1:" + server.plain().getPort() + "/signal");
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (subprotocol.length > 0) {
            builder.subprotocols(subprotocol[0], Arrays.copyOfRange(subprotocol, 1, subprotocol.length));
        }
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        if (!from.isEmpty()) {
            builder.header("X-Forwarded-For", from);
        }
        socket = builder.buildAsync(uri, this)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    public static Client connect(TestServer server) {
        return new Client(server, ownOrigin(server), Signalling.SUBPROTOCOL);
    }

    /** Through a proxy, which says that the client comes from there. */
    public static Client connect(TestServer server, String from) {
        return new Client(server, ownOrigin(server), from, new String[] {Signalling.SUBPROTOCOL});
    }

    private static String ownOrigin(TestServer server) {
        return "http://127.0.0.1:" + server.plain().getPort();
    }

    public static Client joined(TestServer server, String room, String name) {
        Client client = connect(server);
        client.join(room, name);
        return client.welcomed();
    }

    /** With a key, as one has to whose words are to be heard. */
    static Client joined(TestServer server, String room) {
        Client client = connect(server);
        client.join(room);
        return client.welcomed();
    }

    private Client welcomed() {
        next("welcome");
        answer(nextOffer());
        return this;
    }

    /** The status with which an upgrade of that origin is refused. */
    static int refusal(TestServer server, String origin) {
        return status(server, origin, Signalling.SUBPROTOCOL);
    }

    /** The status that a client of these versions gets; 101 if one of them is ours, and the one that was chosen. */
    static String version(TestServer server, String... subprotocols) {
        int status = status(server, ownOrigin(server), subprotocols);
        if (status != 101) {
            return String.valueOf(status);
        }
        Client accepted = new Client(server, ownOrigin(server), subprotocols);
        String chosen = accepted.socket.getSubprotocol();
        accepted.close();
        return chosen;
    }

    private static int status(TestServer server, String origin, String... subprotocols) {
        try {
            Client accepted = new Client(server, origin, subprotocols);
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
            faults.addAll(ProtocolSchema.faultsFromServer(text.toString()));
            // Offers come when the media core says so, in between everything else.
            (message.getString("type").equals("subscribe") ? offers : received).add(message);
            text.setLength(0);
        }
        goOn(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        goOn(from);
        return null;
    }

    private void goOn(WebSocket from) {
        if (!deaf) {
            from.request(1);
        }
    }

    /** Its connection stays open, and nothing comes over it any more, no answer to a ping either. */
    void fallSilent() {
        deaf = true;
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

    public void join(String room, String name) {
        send(new JsonObject().put("type", "join").put("room", room).put("name", name));
    }

    /** With a key in place of a name. */
    public void join(String room) {
        send(new JsonObject().put("type", "join").put("room", room).put("key", Sealed.KEY));
    }

    void say(String text) {
        send(new JsonObject().put("type", "chat").put("sealed", Sealed.of(text)));
    }

    void resume(String room, String token) {
        send(new JsonObject()
                .put("type", "join")
                .put("room", room)
                .put("name", "Whoever")
                .put("resume", token));
    }

    public void send(JsonObject message) {
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
    public JsonObject next() {
        return next(received);
    }

    JsonObject nextWithin(Duration patience) {
        return next(received, patience);
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

    private JsonObject next(BlockingQueue<JsonObject> queue) {
        return next(queue, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    private JsonObject next(BlockingQueue<JsonObject> queue, Duration patience) {
        try {
            JsonObject message = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(message).as("a message").isNotNull();
            assertThat(faults).as("what the schema says of the messages").isEmpty();
            return message;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The next message, which must be of this type. */
    public JsonObject next(String type) {
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

    public void awaitClosed() {
        try {
            assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The line is cut: no goodbye. */
    public void breakOff() {
        socket.abort();
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
