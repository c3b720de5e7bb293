package org.glashaus.features.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.glashaus.features.Limits;

/**
 * A participant without a browser: it joins a room from an address of its own, sends and takes no media, and keeps every
 * message with its moment. What the server tells participants of each other is all here.
 */
public final class Listener implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROTOCOL = "glashaus.v1";

    private final HttpClient http;
    private final WebSocket socket;
    private final Ear ear;
    private final Optional<RoomSeal> seal;

    private Listener(HttpClient http, WebSocket socket, Ear ear, Optional<RoomSeal> seal) {
        this.seal = seal;
        this.http = http;
        this.socket = socket;
        this.ear = ear;
    }

    /**
     * Returns when it has asked to join; whether it may, the next message tells.
     *
     * @param localAddress where it comes from, such as {@code 127.133.211.147}
     */
    public static Listener join(URI server, String localAddress, String room, String name)
            throws IOException, InterruptedException {
        return join(server, localAddress, room, name, "", Optional.empty());
    }

    /**
     * The same with all that a statement may ask of who comes.
     *
     * @param agreed the version of the statement that it says to have agreed to; empty if it says nothing of it
     * @param organiser who opens the room if it is not open, where only organisers do; they log in from the same address
     */
    public static Listener join(
            URI server, String localAddress, String room, String name, String agreed, Optional<Organiser> organiser)
            throws IOException, InterruptedException {
        return join(server, localAddress, room, name, shown(localAddress, agreed, organiser));
    }

    /**
     * The same, and it takes part in what browsers seal for each other: it is told the room's keys, and reads by them what is said.
     */
    public static Listener joinReading(
            URI server, String localAddress, String room, String name, String agreed, Optional<Organiser> organiser)
            throws IOException, InterruptedException {
        return joinReading(server, localAddress, room, name, shown(localAddress, agreed, organiser));
    }

    /** @param shown by the protocol's names: {@code agreed}, {@code login}, {@code password} */
    public static Listener joinReading(
            URI server, String localAddress, String room, String name, Map<String, String> shown)
            throws IOException, InterruptedException {
        return join(server, localAddress, room, name, shown, Optional.of(new RoomSeal(name)));
    }

    private static Map<String, String> shown(String localAddress, String agreed, Optional<Organiser> organiser)
            throws IOException, InterruptedException {
        Map<String, String> shown = new HashMap<>();
        if (!agreed.isEmpty()) {
            shown.put("agreed", agreed);
        }
        if (organiser.isPresent()) {
            shown.put("login", organiser.get().logIn(Visitor.from(localAddress)));
        }
        return shown;
    }

    /**
     * The same, and shows something besides.
     *
     * @param shown by the protocol's names: {@code agreed}, {@code login}, {@code password}
     */
    public static Listener join(URI server, String localAddress, String room, String name, Map<String, String> shown)
            throws IOException, InterruptedException {
        return join(server, localAddress, room, name, shown, Optional.empty());
    }

    private static Listener join(
            URI server,
            String localAddress,
            String room,
            String name,
            Map<String, String> shown,
            Optional<RoomSeal> seal)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(localAddress))
                .sslContext(AnyCertificate.context())
                .connectTimeout(Limits.BROWSER_WAIT)
                .build();
        Ear ear = new Ear(seal);
        try {
            WebSocket socket = awaited(
                    http.newWebSocketBuilder()
                            .subprotocols(PROTOCOL)
                            .header("Origin", server.getScheme() + "://" + server.getAuthority())
                            .buildAsync(signalling(server), ear),
                    "the server did not open a socket");
            Listener listener = new Listener(http, socket, ear, seal);
            listener.ask(room, name, shown);
            return listener;
        } catch (IOException | RuntimeException | InterruptedException e) {
            http.shutdownNow();
            throw e;
        }
    }

    /** Asks to join, again if it has been told to wait. */
    public void ask(String room, String name, Map<String, String> shown) throws IOException, InterruptedException {
        ObjectNode join = message("join").put("room", room);
        seal.ifPresentOrElse(own -> join.put("key", own.point()), () -> join.put("name", name));
        shown.forEach(join::put);
        tell(join);
    }

    /** Everything heard so far, in order. */
    public List<Heard> heard() {
        return ear.heard();
    }

    /** The first message of this type, if it has come or comes within the time. */
    public Optional<Heard> awaitMessage(String type, Duration patience) throws InterruptedException {
        return ear.await(heard -> heard.type().equals(type), patience);
    }

    /** The first message of any of these types, if it has come or comes within the time. */
    public Optional<Heard> awaitAny(Set<String> types, Duration patience) throws InterruptedException {
        return ear.await(heard -> types.contains(heard.type()), patience);
    }

    /** The first message that is meant, if it has come or comes within the time. */
    public Optional<Heard> await(Predicate<Heard> meant, Duration patience) throws InterruptedException {
        return ear.await(meant, patience);
    }

    /** A chat message to everybody in the room; it has to be reading, and waits until it has the room's key. */
    public void say(String text) throws IOException, InterruptedException {
        tell(ear.sealed(text, Limits.BROWSER_WAIT)
                .orElseThrow(() -> new IOException("there is no key to seal it with")));
    }

    public void raiseHand() throws IOException, InterruptedException {
        tell(message("state")
                .put("microphone", false)
                .put("camera", false)
                .put("screen", false)
                .put("hand", true));
    }

    /**
     * Says goodbye, and returns when the server has answered: a line that is broken before the server has read that takes the
     * goodbye along, and the stay is kept for who comes back.
     *
     * @throws IOException if the line is over without an answer
     */
    public void leave() throws IOException, InterruptedException {
        tell(message("leave"));
        if (!ear.awaitGoodbye(Limits.BROWSER_WAIT)) {
            throw new IOException("the server did not answer a goodbye");
        }
    }

    /** Breaks the line without a word, unless it has left. */
    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private void tell(ObjectNode message) throws IOException, InterruptedException {
        awaited(ear.mouth(socket).say(message.toString()), "the server did not take a message");
    }

    private static URI signalling(URI server) {
        String scheme = server.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + "://" + server.getAuthority() + "/signal");
    }

    static ObjectNode message(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    /** What is no JSON is kept as it came, under no type. */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }

    private static <T> T awaited(CompletableFuture<T> future, String otherwise)
            throws IOException, InterruptedException {
        try {
            return future.get(Limits.BROWSER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            String why = e.getCause() instanceof WebSocketHandshakeException refused
                    ? "status " + refused.getResponse().statusCode()
                    : String.valueOf(e.getCause());
            throw new IOException(otherwise + ": " + why, e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(otherwise + " within " + Limits.BROWSER_WAIT.toSeconds() + " s.", e);
        }
    }
}
