package org.glashaus.conference.whip;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.MediaCore.LossReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9725, and its counterpart for viewing. */
class WhipTest {
    private static final Map<String, String> SDP = Map.of("Content-Type", "application/sdp");

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withoutLog());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anOfferIsCreatedAndItsSessionDeleted() {
        Answer created = post("/whip/garden", "v=0");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Content-Type", "application/sdp");
        assertThat(created.body()).isEqualTo("answer to publish");
        String session = created.header("Location");
        assertThat(session).matches("/session/[0-9a-f]{32}");

        assertThat(send("DELETE", session).status()).isEqualTo(200);
        assertThat(send("DELETE", session).status()).isEqualTo(404);
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
    void aPublisherAndAViewerOfOneNameAreOneParticipant() {
        String publishing = post("/whip/garden?id=Anna", "v=0").header("Location");
        String viewing = post("/whep/garden?id=Anna", "v=0").header("Location");
        assertThat(server.core.calls).containsExactly("join 1", "publish 1 {}", "view 1");

        send("DELETE", publishing);
        assertThat(server.core.calls).doesNotContain("leave 1");
        send("DELETE", viewing);
        assertThat(server.core.calls).endsWith("leave 1");
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
