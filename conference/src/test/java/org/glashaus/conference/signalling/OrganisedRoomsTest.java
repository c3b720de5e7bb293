package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms under a statement by which only organisers open them. */
class OrganisedRoomsTest extends WithServer {
    private static final LoginToken LOGIN = LoginToken.random(new SecureRandom()::nextBytes);
    private static final UnaryOperator<Admission> ONE_LOGIN = stated -> Admission.of(
            stated.asksForLogin(),
            stated.takesPasswords(),
            token -> token.digest().equals(LOGIN.digest()));

    @Override
    @BeforeEach
    protected void start() throws Exception {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        assertThat(keys).isDirectory();
        server = new TestServer(
                folder,
                Profiles.derive(StatementLibrary.byId("studentenwerk-osnabrueck")),
                Composition.shipped().withAdmission(ONE_LOGIN));
    }

    @Test
    void whoComesBeforeTheOrganiserWaitsAndIsLetInByItself() {
        Client ben = asking("garden", "Ben", Map.of());
        ben.next("waiting");
        assertThat(server.core.calls).isEmpty();

        organiser("garden", Map.of());
        JsonObject welcome = ben.next("welcome");
        assertThat(welcome.getJsonArray("participants")).hasSize(1);
    }

    @Test
    void aRoomThatIsLockedAndOneThatDoesNotExistAnswerAlike() {
        organiser("garden", Map.of("password", "gillyflower"));
        for (Map<String, String> shown : Set.of(Map.<String, String>of(), Map.of("password", "hollyhock"))) {
            JsonObject locked = asking("garden", "Ben", shown).next();
            JsonObject unknown = asking("meadow", "Ben", shown).next();
            assertThat(locked).isEqualTo(unknown).isEqualTo(new JsonObject().put("type", "waiting"));
        }
        assertThat(post("/whip/garden", Map.of())).isEqualTo(post("/whip/meadow", Map.of()));
        Map<String, String> wrong = Map.of("Authorization", "Bearer hollyhock");
        assertThat(post("/whep/garden", wrong)).isEqualTo(post("/whep/meadow", wrong));
        assertThat(server.core.calls).doesNotContain("join 2");
    }

    @Test
    void thePasswordLetsInAlsoAfterAWrongOne() {
        organiser("garden", Map.of("password", "gillyflower"));
        Client ben = asking("garden", "Ben", Map.of("password", "hollyhock"));
        ben.next("waiting");
        ben.send(join("garden", "Ben", Map.of("password", "gillyflower")));
        assertThat(ben.next("welcome").getJsonArray("participants")).hasSize(1);
        assertThat(post("/whep/garden", Map.of("Authorization", "Bearer gillyflower"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoWaitsWithTheRightPasswordIsLetInAndWhoWaitsWithoutIsNot() {
        Client ben = asking("garden", "Ben", Map.of("password", "gillyflower"));
        ben.next("waiting");
        Client carla = asking("garden", "Carla", Map.of());
        carla.next("waiting");
        organiser("garden", Map.of("password", "gillyflower"));
        ben.next("welcome");
        carla.send(new JsonObject().put("type", "ping"));
        carla.next("pong");
    }

    @Test
    void theRoomOutlivesItsOrganiserAndEndsWithTheLastAndItsPasswordToo() throws Exception {
        Client anna = organiser("garden", Map.of("password", "gillyflower"));
        Client ben = asking("garden", "Ben", Map.of("password", "gillyflower"));
        ben.next("welcome");
        anna.send(new JsonObject().put("type", "leave"));
        ben.next("left");
        Client carla = asking("garden", "Carla", Map.of("password", "gillyflower"));
        carla.next("welcome");
        ben.send(new JsonObject().put("type", "leave"));
        carla.next("left");
        carla.send(new JsonObject().put("type", "leave"));
        Eventually.until("the room is over", () -> server.core.calls.contains("leave 3"));

        Client dora = asking("garden", "Dora", Map.of("password", "gillyflower"));
        dora.next("waiting");
        organiser("garden", Map.of());
        dora.next("welcome");
        asking("garden", "Emil", Map.of()).next("welcome");
    }

    /** Whose line broke, and who never said goodbye, ends it ten seconds later all the same. */
    @Test
    void theRoomOfSomebodyWhoWasLostEndsWithItsPasswordToo() throws Exception {
        organiser("garden", Map.of("password", "gillyflower")).breakOff();
        Eventually.until("the room is over", () -> server.core.calls.contains("leave 1"));

        Client dora = asking("garden", "Dora", Map.of("password", "gillyflower"));
        dora.next("waiting");
        organiser("garden", Map.of());
        assertThat(dora.next("welcome").getJsonArray("participants")).hasSize(1);
        asking("garden", "Emil", Map.of()).next("welcome");
    }

    @Test
    void anOrganiserComesIntoALockedRoomAsAnybodyDoes() {
        organiser("garden", Map.of("password", "gillyflower"));
        asking("garden", "Otto", Map.of("login", LOGIN.forItsOwner())).next("waiting");
        asking("garden", "Otto", Map.of("login", LOGIN.forItsOwner(), "password", "gillyflower"))
                .next("welcome");
    }

    @Test
    void aLoginThatIsOverIsToldAndOpensNothing() {
        String other = LoginToken.random(new SecureRandom()::nextBytes).forItsOwner();
        asking("garden", "Otto", Map.of("login", other)).nextError("login-over");
        asking("garden", "Otto", Map.of("login", "short")).nextError("bad-message");
        asking("garden", "Otto", Map.of("password", "short")).nextError("bad-password");
        assertThat(post("/whip/garden", Map.of("Authorization", "Bearer " + other))
                        .status())
                .isEqualTo(401);
        assertThat(server.core.calls).isEmpty();
    }

    @Test
    void anOrganisersProgramOpensARoomWithoutAPassword() {
        assertThat(post("/whip/garden", Map.of("Authorization", "Bearer " + LOGIN.forItsOwner()))
                        .status())
                .isEqualTo(201);
        asking("garden", "Ben", Map.of()).next("welcome");
    }

    @Test
    void whoWaitsIsNotCutOffForNotHavingJoined() {
        Client ben = asking("garden", "Ben", Map.of());
        ben.next("waiting");
        Client idle = Client.connect(server);
        idle.awaitClosed();
        organiser("garden", Map.of());
        assertThat(ben.nextWithin(Duration.ofSeconds(20)).getString("type")).isEqualTo("welcome");
    }

    /** Where anybody opens rooms there is no field, no answer and no page for any of this. */
    @Test
    void underAnotherStatementNothingOfItExists() throws Exception {
        try (TestServer open =
                new TestServer(folder.resolve("open"), Profiles.derive(StatementLibrary.byId("greenminihost")))) {
            for (String field : Set.of("login", "password")) {
                Client client = Client.connect(open);
                client.send(join("garden", "Ben", Map.of(field, LOGIN.forItsOwner())));
                client.nextError("bad-message");
            }
            Client.joined(open, "garden", "Ben");
            assertThat(Answer.get(open, "/login").status()).isEqualTo(404);
            assertThat(Answer.send(open, "POST", "/login", Map.of(), "account=a")
                            .status())
                    .isEqualTo(404);
            assertThat(Answer.get(open, "/").body()).doesNotContain("data-opened-by", "data-passwords");
            assertThat(Answer.get(open, "/privacy").body()).doesNotContain("data-addendum=\"organisers\"");
            assertThat(folder.resolve("open/keys/organisers.json")).doesNotExist();
        }
    }

    private Client organiser(String room, Map<String, String> more) {
        Map<String, String> shown = new java.util.HashMap<>(more);
        shown.put("login", LOGIN.forItsOwner());
        Client client = asking(room, "Anna", shown);
        client.next("welcome");
        return client;
    }

    private Client asking(String room, String name, Map<String, String> shown) {
        Client client = Client.connect(server);
        client.send(join(room, name, shown));
        return client;
    }

    private static JsonObject join(String room, String name, Map<String, String> shown) {
        JsonObject join = new JsonObject().put("type", "join").put("room", room).put("name", name);
        shown.forEach(join::put);
        return join;
    }

    private Answer post(String path, Map<String, String> more) {
        Map<String, String> headers = new java.util.HashMap<>(more);
        headers.put("Content-Type", "application/sdp");
        return Answer.send(server, "POST", path, headers, "v=0");
    }
}
