package org.glashaus.conference.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.Composition;
import org.glashaus.conference.ConferenceServer;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.desk.RequestFolder;
import org.glashaus.conference.desk.SealedAnswer;
import org.glashaus.conference.signalling.Sealed;
import org.glashaus.conference.udp.LoopbackPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything goes wrong at every door, with a mark in every field, while the host looks for a fault: no line has a mark. */
class DiagnosedTest {
    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Canaries marks = new Canaries(seed);

    @Test
    @Timeout(240)
    void noLineHasAnAddressANameARoomOrAWordOfAVisitor() throws Exception {
        try (RunningServer server = start()) {
            ask(new JsonObject()
                    .put("wish", "DIAGNOSE_START")
                    .put("seconds", 3600)
                    .put("reason", "a test")
                    .put("author", "Ines"));
            Provocations strangers = new Provocations(
                    marks,
                    server.address().getPort(),
                    server.plainAddress().orElseThrow().getPort());
            strangers.http();
            strangers.webSocket();
            URI pages = server.plainAddress().orElseThrow();
            call(pages, said("join").put("name", marks.in("caller's name")));
            call(pages, said("join").put("key", Sealed.KEY));
            strangers.tls();
            strangers.udp(server.udpPort());
            liar(strangers, server.udpPort());
            Eventually.until("the handshake failed", () -> lines().contains("alert bad_certificate"));

            String lines = lines();
            assertThat(lines)
                    .contains("request POST /whip/{room} 4", "message join", "message publish", "message unreadable")
                    .contains("alert certificate_unknown", "publish: a check came", "fault ");
            assertThat(marks.foundIn(lines.getBytes(StandardCharsets.UTF_8)))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(marks.size()).isGreaterThan(50);
        }
    }

    /** With hostile names, in a room. */
    private void call(URI pages, JsonObject join) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Origin", "http://" + pages.getAuthority())
                    .header("X-Forwarded-For", marks.address("caller", "198.51.100.%d"))
                    .subprotocols("glashaus.v1")
                    .buildAsync(URI.create("ws://" + pages.getAuthority() + "/signal"), new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS);
            for (JsonObject message : List.of(
                    said("join").put("room", marks.in("caller's room")).put("name", "\n" + marks.in("caller's name")),
                    join.put("room", marks.in("caller's room")),
                    said("chat").put("sealed", "v1.AAAAAAAA." + "A".repeat(30) + marks.in("caller's chat")),
                    said("publish")
                            .put("sdp", "v=0\r\nm=" + marks.in("caller's offer"))
                            .put(
                                    "sources",
                                    new JsonArray()
                                            .add(new JsonObject()
                                                    .put("mid", marks.in("caller's mid"))
                                                    .put("source", "camera"))),
                    said(marks.in("caller's type")))) {
                socket.sendText(message.encode(), true).get(10, TimeUnit.SECONDS);
            }
            Eventually.until("all was heard", () -> lines().contains("message unreadable"));
            socket.sendClose(WebSocket.NORMAL_CLOSURE, marks.in("caller's goodbye"))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static JsonObject said(String type) {
        return new JsonObject().put("type", type);
    }

    /** With another certificate than its offer named. */
    private void liar(Provocations strangers, int udp) throws Exception {
        SecureRandom random = new SecureRandom();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                LoopbackPeer lying = peer(udp, threads, random);
                LoopbackPeer honest = peer(udp, threads, random)) {
            String named = honest.offer("sendonly").replaceAll("(?s).*(a=fingerprint[^\r]*).*", "$1");
            String answer = strangers.answered(strangers.post(
                    "/whip/" + marks.in("liar's room") + "?id=" + marks.in("liar"),
                    lying.offer("sendonly")
                            .replaceAll("a=fingerprint[^\r]*", named)
                            .replace("cname:c", "cname:" + marks.in("cname"))));
            lying.described(answer.substring(answer.indexOf("\r\n\r\n") + 4));
            assertThat(lying.triesToConnect()).isFalse();
        }
    }

    private LoopbackPeer peer(int udp, ExecutorService threads, SecureRandom random) throws Exception {
        return new LoopbackPeer(
                new InetSocketAddress(marks.loopbackAddress(), 0),
                new InetSocketAddress("127.0.0.1", udp),
                threads,
                random);
    }

    private RunningServer start() throws Exception {
        return ConferenceServer.start(
                new Deployment(
                        0,
                        OptionalInt.of(0),
                        0,
                        List.of(InetAddress.ofLiteral("127.0.0.1")),
                        List.of(),
                        new Proxies(true, List.of(), Proxies.Header.X_FORWARDED_FOR),
                        Optional.empty(),
                        folder.resolve("data"),
                        folder.resolve("keys")),
                SampleProfile.withoutLog(),
                Composition.shipped());
    }

    private JsonObject ask(JsonObject request) throws Exception {
        return RequestFolder.ask(folder.resolve("keys"), request);
    }

    private String lines() throws Exception {
        SealedAnswer asking = SealedAnswer.toBeAsked();
        return asking.open(ask(asking.asking(new JsonObject().put("wish", "DIAGNOSE_SHOW"))));
    }
}
