package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.Answer;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.WithServer;
import org.glashaus.conference.journal.OutsideReader;
import org.glashaus.conference.journal.RawFiles;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.organisers.AccountFile;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;
import org.glashaus.conference.signalling.Client;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which organisers log in, under the statement that has them. */
class LoginTest extends WithServer {
    private static final String WORDS = "S3cretW0rds & more";
    private static final Pattern TOKEN = Pattern.compile("data-login=\"([A-Za-z0-9_-]{43})\"");

    @Override
    @BeforeEach
    protected void start() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        new AccountFile(folder.resolve("keys"), new SecureRandom()::nextBytes)
                .add(
                        AccountName.of("S3cretAnna").orElseThrow(),
                        AccountPassword.of(WORDS).orElseThrow());
        server = new TestServer(folder, Profiles.derive(StatementLibrary.byId("studentenwerk-osnabrueck")));
    }

    @Test
    void theFormIsThereInThreeLanguagesAndNeedsNoScript() {
        Map<String, String> titles = Map.of(
                "en", "Log in as an organiser", "nl", "Inloggen als organisator", "de", "Als Organisierende anmelden");
        titles.forEach((language, title) -> {
            Answer page = Answer.get(server, "/login?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\"", "<h1>" + title + "</h1>", "method=\"post\"", "7 ")
                    .contains("<label for=\"account\"", "<label for=\"password\"", "autocomplete=\"current-password\"")
                    .doesNotContain("<script");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        });
    }

    @Test
    void whoLogsInGetsThePageWithALoginThatOpensARoomAndNoCookie() {
        Answer page = login("s3cretanna", WORDS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(page.body()).contains("data-opened-by=\"organisers\"", "data-passwords=\"optional\"");
        String token = token(page);

        Client anna = Client.connect(server);
        anna.send(join(token));
        anna.next("welcome");
    }

    @Test
    void aLoginThatIsGivenBackOpensNothing() {
        String token = token(login("s3cretanna", WORDS));
        assertThat(Answer.send(server, "DELETE", "/login", Map.of("Authorization", "Bearer " + token), "")
                        .status())
                .isEqualTo(204);
        Client anna = Client.connect(server);
        anna.send(join(token));
        assertThat(anna.next("error").getString("code")).isEqualTo("login-over");
    }

    @Test
    void whatWasWrongIsNotTold() {
        Answer wrong = login("s3cretanna", WORDS + "x");
        Answer nobody = login("ben", WORDS);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong).isEqualTo(nobody);
        assertThat(login("", "")).isEqualTo(nobody);
        assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("data-login");
    }

    @Test
    void aFormOfAnotherSiteIsNotLookedAt() {
        String body = form("s3cretanna", WORDS);
        String type = "application/x-www-form-urlencoded";
        for (Map<String, String> headers : List.of(
                Map.of("Content-Type", type),
                Map.of("Content-Type", type, "Origin", "null"),
                Map.of("Content-Type", type, "Origin", "https://evil.example"),
                Map.of("Content-Type", "text/plain", "Origin", "http://server.test"))) {
            Answer refused = Answer.send(server, "POST", "/login", headers, body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("data-login");
        }
    }

    @Test
    void tooManyAttemptsAtOneNameAreNotLookedAtWhetherThereIsSuchAnAccountOrNot() {
        for (String name : List.of("s3cretanna", "ben")) {
            for (int i = 0; i < Limits.LOGINS_AT_ONCE; i++) {
                assertThat(login(name, "wrong wrong wrong").status()).isEqualTo(403);
            }
            Answer locked = login(name, WORDS);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.header("Retry-After")).isEqualTo("60");
        }
    }

    @Test
    void eachLoginLeavesOneEntryWithNumberAndOutcomeAndNothingElse() throws Exception {
        login("s3cretanna", WORDS);
        login("s3cretanna", WORDS + "x");
        login("ben", WORDS);
        server.close();
        List<String> entries = OutsideReader.sqlite(folder.resolve("data"), folder.resolve("keys")).stream()
                .filter(row -> row.category() == 4)
                .map(row -> row.text().orElseThrow())
                .toList();
        assertThat(entries).containsExactly("000000000000000100", "000000000000000101", "000000000000000001");
        assertThat(RawFiles.below(folder.resolve("data"))).doesNotContain("S3cret", "s3cret");
    }

    @Test
    void whoeverTakesPartLeavesNoEntryOfALogin() throws Exception {
        Client anna = Client.connect(server);
        anna.send(join(token(login("s3cretanna", WORDS))));
        anna.next("welcome");
        Client ben = Client.connect(server);
        ben.join("garden", "Ben");
        ben.next("welcome");
        server.close();
        assertThat(OutsideReader.sqlite(folder.resolve("data"), folder.resolve("keys")))
                .filteredOn(row -> row.category() == 4)
                .hasSize(1);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedAndNotLookedAt() {
        Answer refused = login("s3cretanna", WORDS + "x".repeat(Limits.LOGIN_FORM_OCTETS));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("data-login");
    }

    @Test
    void thePrivacyPageTellsOfAccountsWithPurposeAndPeriod() {
        assertThat(Answer.get(server, "/privacy?lang=en").body())
                .contains("data-addendum=\"organisers\"", "until the host removes the account");
    }

    private Answer login(String account, String password) {
        return Answer.send(
                server,
                "POST",
                "/login?lang=en",
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "http://127.0.0.1:" + server.plain().getPort(),
                        "Host",
                        "127.0.0.1:" + server.plain().getPort()),
                form(account, password));
    }

    private static String form(String account, String password) {
        return "account=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }

    private static String token(Answer page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    private static JsonObject join(String token) {
        return new JsonObject()
                .put("type", "join")
                .put("room", "garden")
                .put("name", "Anna")
                .put("login", token);
    }
}
