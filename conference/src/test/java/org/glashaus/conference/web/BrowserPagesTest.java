package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.signalling.Client;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of the browser's storage, cookies and start page, under a statement with all of them and one with none. */
final class BrowserPagesTest {
    private static final String KEEPS = "assets/storage/store.js";
    private static final String COOKIES = "assets/cookies/jar.js";
    private static final String ASKS = "assets/agreement/start.js";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static TestServer with;

    @SuppressWarnings("NullAway.Init")
    private static TestServer without;

    @BeforeAll
    static void start() throws Exception {
        with = new TestServer(folder.resolve("with"), profile("bbw-leipzig"));
        without = new TestServer(folder.resolve("without"), SampleProfile.withoutLog());
    }

    @AfterAll
    static void stop() {
        with.close();
        without.close();
    }

    private static Profile profile(String id) throws Exception {
        return Profiles.derive(StatementLibrary.byId(id));
    }

    private static Shell shell(String id) throws Exception {
        return new Shell(profile(id));
    }

    /** The document's first tag. */
    private static String page(String id) throws Exception {
        String page = new String(shell(id).page(), StandardCharsets.UTF_8);
        int tag = page.indexOf("<html");
        return page.substring(tag, page.indexOf('>', tag) + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waag                     | <html lang="en">
            vc4all                   | <html lang="en">
            strict                   | <html lang="en">
            studentenwerk-osnabrueck | <html lang="en" data-opened-by="organisers" data-passwords="optional" data-settings="kept" data-hang-up-clears data-hang-up-welcomes>
            greenminihost            | <html lang="en" data-settings="switched" data-rooms="recent">
            """)
    void theClientIsToldNothingButWhatItsStatementCallsFor(String id, String expected) throws Exception {
        assertThat(page(id)).isEqualTo(expected);
    }

    @Test
    void theClientIsToldOfCookiesAndOfTheVersionToAgreeTo() throws Exception {
        assertThat(page("bbw-leipzig"))
                .startsWith("<html lang=\"en\" data-settings=\"kept\" data-rooms=\"reuse\""
                        + " data-cookies=\"agreement name\" data-name-seconds=\"2592000\" data-agreement=\"5903c15166eddfea\""
                        + " data-agreement-recorded>");
    }

    @ParameterizedTest
    @CsvSource({
        "waag, false, false, false",
        "vc4all, false, false, false",
        "strict, false, false, false",
        "studentenwerk-osnabrueck, true, false, false",
        "greenminihost, true, false, false",
        "bbw-leipzig, true, true, true"
    })
    void aModuleThatKeepsOrAsksIsThereOnlyUnderAStatementThatCallsForIt(
            String id, boolean stores, boolean cookies, boolean asks) throws Exception {
        Shell shell = shell(id);

        assertThat(shell.has(KEEPS)).isEqualTo(stores);
        assertThat(shell.has(COOKIES)).isEqualTo(cookies);
        assertThat(shell.has(ASKS)).isEqualTo(asks);
        assertThat(shell.has("assets/app.js")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEEPS, "assets/storage/views.js", COOKIES, "assets/cookies/page.js", ASKS, "cookies"})
    void whatTheStatementDoesNotCallForIsNowhere(String path) {
        assertThat(Answer.get(with, "/" + path).status()).isEqualTo(200);
        assertThat(Answer.get(without, "/" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Delete __Host-name, Persistent: 30 days",
        "nl, __Host-name wissen, Blijvend: 30 dagen",
        "de, __Host-name löschen, Dauerhaft: 30 Tage"
    })
    void eachCookieIsListedInTheVisitorsLanguage(String language, String button, String period) {
        Map<String, String> headers = Map.of("Accept-Language", language);
        String own = Answer.send(with, "GET", "/cookies", headers, "").body();
        String privacy = Answer.send(with, "GET", "/privacy", headers, "").body();

        assertThat(own).contains("<html lang=\"" + language + "\">", "data-cookie=\"agreement\"", button, period);
        assertThat(privacy)
                .contains("id=\"cookies\"", "<code>__Host-agreement</code>", "<code>__Host-name</code>", period)
                .doesNotContain(button);
        assertThat(Answer.get(without, "/privacy").body()).doesNotContain("id=\"cookies\"", "__Host-");
    }

    /** The client sets them, after they were allowed; so one look at the headers shows that nobody else does. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/left", "/garden", "/cookies", "/privacy", "/Whip", "/assets/none.css", "/%zz"})
    void noAnswerSetsACookieNotEvenWhereSomeAreDeclared(String path) {
        Map<String, String> cookies = Map.of("Cookie", "__Host-name=Anna; __Host-agreement=x");

        assertThat(Answer.send(with, "GET", path, cookies, "").headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void theHangUpPageHasTheBrowserEmptyItsStorageWhereTheStatementSaysSo() throws Exception {
        try (TestServer clears = new TestServer(folder.resolve("clears"), profile("studentenwerk-osnabrueck"))) {
            assertThat(Answer.get(clears, "/left").headers()).containsEntry("Clear-Site-Data", "\"storage\"");
            assertThat(Answer.get(clears, "/").headers()).doesNotContainKey("Clear-Site-Data");
        }
        assertThat(List.of(with, without))
                .allSatisfy(server ->
                        assertThat(Answer.get(server, "/left").headers()).doesNotContainKey("Clear-Site-Data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef"})
    void nobodyComesInWithoutHavingAgreedToThisVersion(String agreed) {
        Client client = Client.connect(with);
        client.send(joining(agreed));

        assertThat(client.next("error").getString("code")).isEqualTo("not-agreed");
        client.send(joining("5903c15166eddfea"));
        assertThat(client.next("welcome").getBoolean("resumed")).isFalse();
    }

    @Test
    void whereNothingIsAskedNothingHasToBeSaid() {
        Client client = Client.connect(without);
        client.send(joining(""));

        assertThat(client.next("welcome").getBoolean("resumed")).isFalse();
    }

    private static JsonObject joining(String agreed) {
        JsonObject join =
                new JsonObject().put("type", "join").put("room", "garden").put("name", "Anna");
        return agreed.isEmpty() ? join : join.put("agreed", agreed);
    }

    @ParameterizedTest
    @CsvSource({"/whip/garden, 403", "/whep/garden?agreed=x, 403", "/whip/garden?agreed=5903c15166eddfea, 201"})
    void aStreamNeedsAnAgreementToo(String path, int status) {
        Answer answer = Answer.send(with, "POST", path, Map.of("Content-Type", "application/sdp"), "v=0");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().contains("not-agreed")).isEqualTo(status == 403);
    }
}
