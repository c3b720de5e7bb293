package org.glashaus.conference.whip;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.journal.OutsideReader;
import org.glashaus.conference.journal.RawFiles;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.signalling.Client;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9725, and its counterpart for viewing. */
class WhipTest extends WithServer {
    private static final Map<String, String> SDP = Map.of("Content-Type", "application/sdp");

    @Test
    void anOfferIsCreatedAndItsSessionDeleted() throws Exception {
        Answer created = post("/whip/garden", "v=0");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Content-Type", "application/sdp");
        assertThat(created.body()).isEqualTo("answer to publish");
        String session = created.header("Location");
        assertThat(session).matches("/session/[0-9a-f]{32}");

        assertThat(send("DELETE", session).status()).isEqualTo(200);
        assertThat(send("DELETE", session).status()).isEqualTo(404);
        Eventually.until("the publisher has left", () -> server.core.calls.contains("leave 1"));
        assertThat(server.core.calls).containsExactly("join 1", "publish 1 {}", "leave 1");
    }

    @Test
    void aViewerIsAnswered() {
        Answer created = post("/whep/garden", "v=0");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("answer to view");
        assertThat(server.core.calls).containsExactly("join 1", "view 1");
    }

    @Test
    void aPublisherAndAViewerOfOneNameAreOneParticipant() throws Exception {
        String publishing = post("/whip/garden?id=Anna", "v=0").header("Location");
        String viewing = post("/whep/garden?id=Anna", "v=0").header("Location");
        assertThat(server.core.calls).containsExactly("join 1", "publish 1 {}", "view 1");

        send("DELETE", publishing);
        Eventually.until("the leg is closed", () -> server.core.calls.contains("close 1 PUBLISH"));
        assertThat(server.core.calls).doesNotContain("leave 1");
        send("DELETE", viewing);
        Eventually.until("the participant has left", () -> server.core.calls.contains("leave 1"));
    }

    /** Who is behind the same address and heard the name is not let in behind another's back. */
    @Test
    void twoSessionsThatShowDifferentThingsAreNoPair() throws Exception {
        Admission locked = Admission.of(true, true, login -> true);
        try (TestServer closed = new TestServer(
                folder.resolve("locked"),
                SampleProfile.withoutLog(),
                Composition.shipped().withAdmission(stated -> locked))) {
            LoginToken token = LoginToken.random(new SecureRandom()::nextBytes);
            Client.connect(closed)
                    .send(new JsonObject()
                            .put("type", "join")
                            .put("room", "garden")
                            .put("name", "Anna")
                            .put("login", token.forItsOwner())
                            .put("password", "gillyflower"));
            Eventually.until("the room is open", () -> closed.core.calls.contains("join 1"));
            assertThat(postTo(closed, "/whip/garden?id=Ben", withBearer("Bearer gillyflower"))
                            .status())
                    .isEqualTo(201);
            assertThat(postTo(closed, "/whep/garden?id=Ben", SDP).status()).isEqualTo(401);
            assertThat(postTo(closed, "/whep/garden?id=Ben", withBearer("Bearer gillyflower"))
                            .status())
                    .isEqualTo(201);
            assertThat(closed.core.calls).doesNotContain("join 3");
        }
    }

    @Test
    void theOtherHalfOfAPairCanBeDeletedToo() throws Exception {
        String publishing = post("/whip/garden?id=Anna", "v=0").header("Location");
        String viewing = post("/whep/garden?id=Anna", "v=0").header("Location");
        send("DELETE", viewing);
        Eventually.until("the viewing half is closed", () -> server.core.calls.contains("close 1 SUBSCRIBE"));
        assertThat(server.core.calls).doesNotContain("leave 1");
        assertThat(post("/whep/garden?id=Anna", "v=0").status()).isEqualTo(201);
        assertThat(server.core.calls).containsOnlyOnce("join 1").doesNotContain("join 2");
        send("DELETE", publishing);
        Eventually.until("the leg is closed", () -> server.core.calls.contains("close 1 PUBLISH"));
    }

    // RFC 9725 §4.5, RFC 6750 §3
    @Test
    void whereALoginIsNeededABearerIsAskedForAndRoomsAnswerAlike() throws Exception {
        LoginToken token = LoginToken.random(new SecureRandom()::nextBytes);
        Admission onlyAnna = Admission.of(true, true, login -> login.digest().equals(token.digest()));
        try (TestServer closed = new TestServer(
                folder.resolve("closed"),
                SampleProfile.withoutLog(),
                Composition.shipped().withAdmission(stated -> onlyAnna))) {
            Answer unknown = postTo(closed, "/whip/garden", SDP);
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"glashaus\"");
            assertThat(unknown.headers()).containsEntry("Content-Type", "application/problem+json");
            Answer wrong = postTo(closed, "/whep/garden", withBearer("Bearer ben"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.header("WWW-Authenticate")).contains("invalid_token");
            assertThat(postTo(closed, "/whip/garden?access_token=" + token.forItsOwner(), SDP)
                            .status())
                    .isEqualTo(401);
            assertThat(postTo(closed, "/whip/garden", withBearer("Basic " + token.forItsOwner()))
                            .status())
                    .isEqualTo(401);
            assertThat(closed.core.calls).isEmpty();
            assertThat(postTo(closed, "/whip/garden", withBearer("bearer " + token.forItsOwner()))
                            .status())
                    .isEqualTo(201);

            Client.connect(closed)
                    .send(new JsonObject()
                            .put("type", "join")
                            .put("room", "meadow")
                            .put("name", "Anna")
                            .put("login", token.forItsOwner())
                            .put("password", "gillyflower"));
            Eventually.until("the room is open", () -> closed.core.calls.contains("join 2"));
            Answer existing = postTo(closed, "/whip/meadow", SDP);
            assertThat(existing.status()).isEqualTo(unknown.status());
            assertThat(existing.headers()).isEqualTo(unknown.headers());
            assertThat(existing.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void nothingOfANameARoomOrATokenIsLogged() throws Exception {
        Path logged = folder.resolve("logged");
        try (TestServer logging = new TestServer(logged, SampleProfile.withLog(AddressForm.SHORTENED))) {
            Answer made = postTo(logging, "/whip/S3cretRoom?id=S3cretName", withBearer("Bearer S3cretToken"));
            Answer.send(logging, "DELETE", made.header("Location"), Map.of(), "");
        }
        String files = RawFiles.below(logged.resolve("data"));
        assertThat(files).doesNotContain("S3cret");
        assertThat(OutsideReader.sqlite(logged.resolve("data"), logged.resolve("keys")))
                .extracting(row -> row.text().orElseThrow())
                .contains("7f000000/16 POST /whip/{room} 201");
    }

    @Test
    void everybodysRosterShowsPublishersAndViewers() {
        Client anna = Client.joined(server, "garden", "Anna");
        post("/whip/garden?id=Camera%201", "v=0\r\nm=audio 9\r\nm=video 9\r\n");
        JsonObject publisher = anna.next("joined").getJsonObject("participant");
        assertThat(publisher.getString("name")).isEqualTo("Camera 1");
        JsonObject state = anna.next("state");
        assertThat(state.getString("participant")).isEqualTo(publisher.getString("id"));
        assertThat(state.getBoolean("camera")).isTrue();
        String viewing = post("/whep/garden", "v=0").header("Location");
        JsonObject viewer = anna.next("joined").getJsonObject("participant");
        assertThat(viewer.getString("name")).isEqualTo("Viewer");

        Client ben = Client.connect(server);
        ben.join("garden", "Ben");
        assertThat(ben.next("welcome").getJsonArray("participants")).hasSize(3);
        anna.next("joined");
        send("DELETE", viewing);
        assertThat(anna.next("left").getString("participant")).isEqualTo(viewer.getString("id"));
    }

    @Test
    void aBodyThatDoesNotEndIsGivenUp() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.plain().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /whip/garden HTTP/1.1\r\nHost: x\r\nContent-Type: application/sdp\r\n"
                                    + "Content-Length: 1000\r\n\r\nv=0")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
        }
        assertThat(server.core.calls).isEmpty();
    }

    // RFC 9725 §4.2
    @Test
    void aSessionWhoseMediaNeverConnectIsOverAfterThirtySeconds() throws Exception {
        String session = post("/whip/garden", "v=0").header("Location");
        long madeNanos = System.nanoTime();
        Eventually.until("the guest has left", Duration.ofSeconds(45), () -> server.core.calls.contains("leave 1"));
        assertThat(System.nanoTime() - madeNanos).isGreaterThan(29_000_000_000L);
        assertThat(send("DELETE", session).status()).isEqualTo(404);
    }

    private static Map<String, String> withBearer(String authorization) {
        return Map.of("Content-Type", "application/sdp", "Authorization", authorization);
    }

    private static Answer postTo(TestServer to, String path, Map<String, String> headers) {
        return Answer.send(to, "POST", path, headers, "v=0");
    }

    @Test
    void aNameThatIsCompleteGrantsNothing() {
        post("/whip/garden?id=Anna", "v=0");
        post("/whip/garden?id=Anna", "v=0");
        post("/whep/other?id=Anna", "v=0");
        post("/whep/garden", "v=0");
        post("/whip/garden", "v=0");

        assertThat(server.core.calls.stream().filter(call -> call.startsWith("join")))
                .hasSize(5);
    }

    @Test
    void nobodyListensBehindTheNameOfAPublisherElsewhere() throws Exception {
        Deployment plain = TestServer.deployment(folder.resolve("proxied"));
        Deployment proxied = new Deployment(
                plain.port(),
                plain.plainPort(),
                plain.udpPort(),
                plain.publicAddresses(),
                plain.origins(),
                new Proxies(true, List.of(), Proxies.Header.X_FORWARDED_FOR),
                plain.certificate(),
                plain.dataFolder(),
                plain.keyFolder());
        try (TestServer behind = new TestServer(proxied, SampleProfile.withoutLog(), Composition.shipped())) {
            Client ben = Client.joined(behind, "garden", "Ben");
            postTo(behind, "/whip/garden?id=Anna", from("198.51.100.7"));
            ben.next("joined");
            ben.next("state");
            postTo(behind, "/whep/garden?id=Anna", from("198.51.100.8"));
            assertThat(ben.next("joined").getJsonObject("participant").getString("name"))
                    .isEqualTo("Anna");
            postTo(behind, "/whep/garden?id=Anna", from("198.51.100.7"));
            assertThat(behind.core.calls).endsWith("join 3", "view 3", "view 2").doesNotContain("join 4");
        }
    }

    private static Map<String, String> from(String address) {
        return Map.of("Content-Type", "application/sdp", "X-Forwarded-For", address);
    }

    @Test
    void theRosterShowsAGuestOnceAndWhatItSends() {
        post("/whip/garden?id=Anna", "v=0\r\nm=audio 9\r\n");
        post("/whep/garden?id=Anna", "v=0");

        JsonObject health = new JsonObject(Answer.get(server, "/health").body());
        assertThat(health.getInteger("entered")).isEqualTo(1);
        assertThat(health.getInteger("whip-sessions")).isEqualTo(2);
        assertThat(health.getInteger("rooms")).isEqualTo(1);
    }

    @Test
    void aLostConnectionEndsItsSession() throws Exception {
        String session = post("/whip/garden", "v=0").header("Location");
        server.core.happenings.add(sink -> sink.connected(1, Leg.PUBLISH));
        server.core.happenings.add(sink -> sink.lost(1, Leg.PUBLISH, LossReason.CONSENT_LOST));

        Eventually.until("the guest has left", () -> server.core.calls.contains("leave 1"));
        assertThat(send("DELETE", session).status()).isEqualTo(404);
    }

    @Test
    void aRefusedOfferIsAProblemAndLeavesNobodyBehind() {
        Answer refused = post("/whip/garden", "refuse");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("line 3");
        assertThat(new JsonObject(Answer.get(server, "/health").body()).getInteger("rooms"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /whip/garden, 405",
        "GET, /whip/garden, 405",
        "PUT, /whep/garden, 405",
        "DELETE, /whep/garden, 405",
        "PATCH, /session/00000000000000000000000000000000, 405",
        "GET, /session/00000000000000000000000000000000, 405",
        "DELETE, /session/x, 404",
        "OPTIONS, /whip/garden, 204",
        "OPTIONS, /session/x, 204"
    })
    void anotherMethodIsRefusedClearly(String method, String path, int status) {
        Answer answer = send(method, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        if (status != 404) {
            assertThat(answer.headers()).containsKey("Allow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/sdpx", ""})
    void onlySdpIsTaken(String type) {
        Answer answer = Answer.send(server, "POST", "/whip/garden", Map.of("Content-Type", type), "v=0");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.headers()).containsEntry("Accept-Post", "application/sdp");
    }

    @Test
    void theTypeMayHaveParameters() {
        Map<String, String> type = Map.of("Content-Type", "Application/SDP; charset=utf-8");

        assertThat(Answer.send(server, "POST", "/whip/garden", type, "v=0").status())
                .isEqualTo(201);
    }

    @Test
    void anOfferHasAtMost64Kibibytes() {
        assertThat(post("/whip/garden", "v".repeat(64 * 1024)).status()).isEqualTo(201);
        assertThat(post("/whip/garden", "v".repeat(64 * 1024 + 1)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/whip/garden?id=, 400",
        "/whip/garden?id=%20, 400",
        "/whip/garden?id=%zz, 400",
        "/whip/privacy, 404",
        "/whip/%zz, 400",
        "/whip/a/b, 404"
    })
    void aNameThatIsNoneIsRefused(String path, int status) {
        assertThat(post(path, "v=0").status()).isEqualTo(status);
    }

    private Answer post(String path, String offer) {
        return Answer.send(server, "POST", path, SDP, offer);
    }

    private Answer send(String method, String path) {
        return Answer.send(server, method, path, Map.of(), "");
    }
}
