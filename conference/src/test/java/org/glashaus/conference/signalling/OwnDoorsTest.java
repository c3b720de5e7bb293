package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.spec.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doors as none of the five statements has them, and a host's own may: the claims hold each by itself and together. */
class OwnDoorsTest {
    private static final LoginToken LOGIN = LoginToken.random(new SecureRandom()::nextBytes);
    private static final String AGREED = "0".repeat(16);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void whereAnybodyOpensRoomsWhoOpensOneMayLockIt() throws Exception {
        try (TestServer server = serve(SampleProfile.withClaims("room-password-optional"))) {
            asks(server, "garden", Map.of("password", "gillyflower")).next("welcome");
            asks(server, "garden", Map.of()).next("waiting");
            asks(server, "garden", Map.of("password", "hollyhock")).next("waiting");
            asks(server, "garden", Map.of("password", "gillyflower")).next("welcome");
            assertThat(post(server, "/whep/garden", "hollyhock")).isEqualTo(401);
            assertThat(post(server, "/whep/garden", "gillyflower")).isEqualTo(201);

            asks(server, "meadow", Map.of()).next("welcome");
            asks(server, "meadow", Map.of()).next("welcome");
            asks(server, "garden", Map.of("login", LOGIN.forItsOwner())).nextError("bad-message");
            assertThat(Answer.get(server, "/login").status()).isEqualTo(404);
            assertThat(Answer.get(server, "/").body())
                    .contains("data-passwords=\"optional\"")
                    .doesNotContain("data-opened-by");
        }
    }

    @Test
    void whereOrganisersOpenRoomsAndAStatementIsAgreedToBothAreAskedForOfEverybody() throws Exception {
        try (TestServer server =
                serve(SampleProfile.withClaims("organiser-creates-room", "statement-read-before-start"))) {
            asks(server, "garden", Map.of()).nextError("not-agreed");
            asks(server, "garden", Map.of("login", LOGIN.forItsOwner())).nextError("not-agreed");
            assertThat(post(server, "/whip/garden", LOGIN.forItsOwner())).isEqualTo(403);
            assertThat(server.core.calls).isEmpty();

            Client ben = asks(server, "garden", Map.of("agreed", AGREED));
            ben.next("waiting");
            asks(server, "garden", Map.of("agreed", AGREED, "login", LOGIN.forItsOwner()))
                    .next("welcome");
            ben.next("welcome");
            assertThat(post(server, "/whip/meadow?agreed=" + AGREED, LOGIN.forItsOwner()))
                    .isEqualTo(201);
            assertThat(Answer.get(server, "/").body())
                    .contains("data-opened-by=\"organisers\"", "data-agreement=\"" + AGREED + "\"")
                    .doesNotContain("data-passwords");
        }
    }

    private TestServer serve(Profile profile) throws Exception {
        return new TestServer(
                folder,
                profile,
                Composition.shipped()
                        .withAdmission(stated -> Admission.of(
                                stated.asksForLogin(),
                                stated.takesPasswords(),
                                token -> token.digest().equals(LOGIN.digest()))));
    }

    private static Client asks(TestServer server, String room, Map<String, String> shown) {
        JsonObject join = new JsonObject().put("type", "join").put("room", room).put("name", "Ben");
        shown.forEach(join::put);
        Client client = Client.connect(server);
        client.send(join);
        return client;
    }

    private static int post(TestServer server, String path, String bearer) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", "application/sdp", "Authorization", "Bearer " + bearer));
        return Answer.send(server, "POST", path, headers, "v=0").status();
    }
}
