package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.journal.OutsideReader;
import org.glashaus.conference.journal.OutsideReader.Row;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.conference.signalling.Client;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one statement promises and another one the opposite of, side by side: the same code under either. Cookies and settings
 * take a browser, and are tried with one ({@code BrowserKeepingIT}).
 */
class OppositeClaimsTest {
    private static final int WEB_ACCESS = 1;
    private static final int IDENTIFIERS = 7;
    private static final String HERE = "7f000001";
    private static final Duration TWO_SWEEPS = Duration.ofHours(2);
    private static final LoginToken LOGIN = LoginToken.random(new SecureRandom()::nextBytes);

    @TempDir
    Path folder;

    @Test
    void onlyOrganisersOpenRoomsAndAnybodyDoes() throws Exception {
        try (TestServer organised = server("studentenwerk-osnabrueck", Duration.ZERO);
                TestServer open = server("waag", Duration.ZERO)) {
            asks(organised).next("waiting");
            asks(open).next("welcome");
            assertThat(Answer.get(organised, "/login").status()).isEqualTo(200);
            assertThat(Answer.get(open, "/login").status()).isEqualTo(404);
        }
    }

    @Test
    void twoAreGivenTheDisclosedHostsToConnectDirectlyAndAreGivenNothing() throws Exception {
        List<String> disclosed =
                profile("waag").directConnections().orElseThrow().stunHosts();
        try (TestServer direct = server("waag", Duration.ZERO);
                TestServer never = server("greenminihost", Duration.ZERO)) {
            JsonObject told = asks(direct).next("welcome");
            assertThat(told.getBoolean("direct")).isTrue();
            assertThat(told.getJsonArray("iceServers"))
                    .extracting(each -> ((JsonObject) each).getString("urls"))
                    .containsExactlyElementsOf(disclosed.stream()
                            .map(host -> "stun:" + host + ":3478")
                            .toList());
            JsonObject other = asks(never).next("welcome");
            assertThat(other.getBoolean("direct")).isFalse();
            assertThat(other.getJsonArray("iceServers")).isEmpty();
        }
    }

    @Test
    void theWholeAddressIsKeptForSevenDaysAndNeverAtAll() throws Exception {
        for (String statement : List.of("bbw-leipzig", "greenminihost")) {
            try (TestServer server = server(statement, Duration.ZERO)) {
                assertThat(Answer.get(server, "/").status()).isEqualTo(200);
                Client ben = Client.connect(server);
                ben.send(join().put("agreed", fingerprint(statement)));
                ben.next("welcome");
                ben.send(new JsonObject().put("type", "leave"));
            }
        }
        Duration limit = Duration.ofDays(7);
        assertThat(texts("bbw-leipzig", WEB_ACCESS)).isNotEmpty().allMatch(text -> text.startsWith(HERE + "/32 "));
        assertThat(at("bbw-leipzig", limit.minus(TWO_SWEEPS), WEB_ACCESS)).isNotEmpty();
        assertThat(at("bbw-leipzig", limit, WEB_ACCESS)).isEmpty();

        assertThat(rows("greenminihost"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text().orElseThrow())
                        .as("no address, and no part of one")
                        .doesNotContainPattern("7f[0-9a-f]{6}/"));
        assertThat(texts("greenminihost", WEB_ACCESS)).isEmpty();
        assertThat(everything("greenminihost")).doesNotContain("127.0.0.1");
    }

    @Test
    void nothingOfARoomIsLeftAndItsIdentifierIsKeptForTwentyFourDays() throws Exception {
        try (TestServer server = server("studentenwerk-osnabrueck", Duration.ZERO)) {
            Client organiser = Client.connect(server);
            organiser.send(join().put("login", LOGIN.forItsOwner()).put("password", "gillyflower"));
            organiser.next("welcome");
            organiser.send(new JsonObject().put("type", "leave"));
            Eventually.until("the room is over", () -> server.core.calls.contains("leave 1"));
        }
        try (TestServer server = server("greenminihost", Duration.ZERO)) {
            Client.joined(server, "garden", "Ben").send(new JsonObject().put("type", "leave"));
            Eventually.until("the room is over", () -> server.core.calls.contains("leave 1"));
        }
        assertThat(rows("studentenwerk-osnabrueck")).isEmpty();
        assertThat(everything("studentenwerk-osnabrueck")).doesNotContain("garden", "gillyflower");

        Duration limit = Duration.ofDays(24);
        assertThat(texts("greenminihost", IDENTIFIERS)).hasSize(2);
        assertThat(at("greenminihost", limit.minus(TWO_SWEEPS), IDENTIFIERS)).hasSize(2);
        assertThat(at("greenminihost", limit, IDENTIFIERS)).isEmpty();
    }

    private TestServer server(String statement, Duration ahead) throws StatementRefused, StartRefused {
        InstantSource moved = () -> Instant.now().plus(ahead);
        return new TestServer(
                place(statement),
                profile(statement),
                Composition.shipped()
                        .withClock(moved)
                        .withAdmission(stated -> Admission.of(
                                stated.asksForLogin(),
                                stated.takesPasswords(),
                                token -> token.digest().equals(LOGIN.digest()))));
    }

    private static Profile profile(String statement) throws StatementRefused {
        return Profiles.derive(StatementLibrary.byId(statement));
    }

    private Path place(String statement) {
        return folder.resolve(statement);
    }

    private static Client asks(TestServer server) {
        Client client = Client.connect(server);
        client.send(join());
        return client;
    }

    private static JsonObject join() {
        return new JsonObject().put("type", "join").put("room", "garden").put("name", "Ben");
    }

    private static String fingerprint(String statement) throws StatementRefused {
        return StatementLibrary.byId(statement).sha256().substring(0, 16);
    }

    /** What is left of a log when a server has been started on the same folder that much later. */
    private List<String> at(String statement, Duration later, int category) throws Exception {
        server(statement, later).close();
        return texts(statement, category);
    }

    private List<String> texts(String statement, int category) throws Exception {
        return rows(statement).stream()
                .filter(row -> row.category() == category)
                .map(row -> row.text().orElseThrow())
                .toList();
    }

    private List<Row> rows(String statement) throws Exception {
        return OutsideReader.sqlite(
                place(statement).resolve("data"), place(statement).resolve("keys"));
    }

    /** Every octet of every file, as letters. */
    private String everything(String statement) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(place(statement))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
