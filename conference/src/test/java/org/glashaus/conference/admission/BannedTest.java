package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.signalling.Client;
import org.glashaus.conference.signalling.Sealed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people behind one address, of whom one floods the server. */
class BannedTest {
    private static final String THEIRS = "198.51.100.77";
    private static final String OTHERS = "198.51.100.78";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        Deployment plain = TestServer.deployment(folder);
        server = new TestServer(
                new Deployment(
                        plain.port(),
                        plain.plainPort(),
                        plain.udpPort(),
                        plain.publicAddresses(),
                        plain.origins(),
                        new Proxies(true, List.of(), Proxies.Header.X_FORWARDED_FOR),
                        plain.certificate(),
                        plain.dataFolder(),
                        plain.keyFolder()),
                SampleProfile.withoutLog(),
                Composition.shipped());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBanEndsNoCallThatRunsNotEvenOneWhoseSocketBreaks() throws Exception {
        Client ben = Client.connect(server, OTHERS);
        ben.join("garden", "Ben");
        ben.next("welcome");
        Client anna = Client.connect(server, THEIRS);
        anna.join("garden");
        String token = anna.next("welcome").getString("resume");
        ben.next("joined");
        flood();

        anna.send(new JsonObject().put("type", "ping"));
        anna.next("pong");
        anna.breakOff();
        Client again = Client.connect(server, THEIRS);
        again.send(new JsonObject()
                .put("type", "join")
                .put("room", "garden")
                .put("name", "Anna")
                .put("resume", token));
        assertThat(again.next("welcome").getBoolean("resumed")).isTrue();
        again.send(new JsonObject().put("type", "chat").put("sealed", Sealed.of("still here")));
        assertThat(Sealed.text(ben.next("chat"))).isEqualTo("still here");
    }

    @Test
    void nothingNewIsBegunFromThereAndAllElseGoesOn() throws Exception {
        flood();

        assertThat(get(THEIRS, "/garden").status()).isEqualTo(429);
        assertThat(get(THEIRS, "/").header("Retry-After")).isEqualTo("300");
        assertThat(get(THEIRS, "/privacy").body()).contains("data-addendum=\"bans\"");
        assertThat(get(THEIRS, "/left").status()).isEqualTo(200);
        assertThat(post(THEIRS, "v=0").status()).isEqualTo(429);
        Client refused = Client.connect(server, THEIRS);
        refused.join("garden", "Anna");
        assertThat(refused.next("error").getString("code")).isEqualTo("too-many");
        refused.awaitClosed();

        assertThat(get(OTHERS, "/garden").status()).isEqualTo(200);
        assertThat(post(OTHERS, "v=0").status()).isEqualTo(201);
    }

    @Test
    void howManyThereAreIsCountedAndWhoIsNot() throws Exception {
        assertThat(health()).contains("\"bans-in-force\" : 0", "\"bans\" : 0");
        flood();
        assertThat(health()).contains("\"bans-in-force\" : 1", "\"bans\" : 1").doesNotContain(THEIRS);
    }

    /** Nobody is behind the address of the proxy in particular. */
    @Test
    void theProxyItselfIsNotBannedForWhatItDoesNotTell() {
        for (int i = 0; i <= Limits.UNREADABLE_AT_ONCE; i++) {
            post("unknown", "v".repeat(Limits.SDP_OCTETS + 1));
        }
        assertThat(health()).contains("\"bans\" : 0");
    }

    private void flood() throws Exception {
        for (int i = 0; i <= Limits.UNREADABLE_AT_ONCE + 60; i++) {
            post(THEIRS, "v".repeat(Limits.SDP_OCTETS + 1));
        }
        Eventually.until("the address is banned", () -> health().contains("\"bans\" : 1"));
    }

    private String health() {
        return Answer.get(server, "/health").body();
    }

    private Answer get(String from, String path) {
        return Answer.send(server, "GET", path, Map.of("X-Forwarded-For", from), "");
    }

    private Answer post(String from, String offer) {
        return Answer.send(
                server,
                "POST",
                "/whip/garden",
                Map.of("X-Forwarded-For", from, "Content-Type", "application/sdp"),
                offer);
    }
}
