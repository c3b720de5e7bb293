package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withoutLog());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/left",
                "/room",
                "/%F0%9F%8F%A1",
                "/a%2Fb",
                "/a%20b",
                "/Ra%CC%88um",
                "/%00",
                "/..%2F..%2Fetc%2Fpasswd",
                "/room?id=1&x=%zz",
                "/%D7%97%D7%93%D7%A8%E2%80%AE",
                "/%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
                "/e%CC%81%CC%82%CC%83",
                "/%2e%2e%2e"
            })
    void thePagesOfTheClientAreTheSameForEveryName(String path) {
        Answer answer = Answer.get(server, path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Answer.get(server, "/").body());
        assertThat(answer.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/whip", "/whep", "/signal/", "/session", "/assets", "/.", "/..", "/%2e", "/PRIVACY", "/%2E%2e"})
    void aReservedWordOrAMissingPageGetsAClearPage(String path) {
        Answer answer = Answer.get(server, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>");
    }

    @ParameterizedTest
    @CsvSource({"nl, Dit woord is bezet", "de, Dieses Wort ist vergeben", "en, This word is taken"})
    void aReservedWordIsToldInTheVisitorsLanguage(String language, String expected) {
        Answer answer = Answer.send(server, "GET", "/Whip", Map.of("Accept-Language", language), "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\">", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%C3%28", "/%ED%A0%80", "/a%FF"})
    void aPathThatIsNotUtf8CannotBeARoom(String path) {
        Answer answer = Answer.get(server, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("This cannot be a room");
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(Answer.get(server, "/" + "%F0%9F%8F%A1".repeat(100)).status())
                .isEqualTo(200);
        assertThat(Answer.get(server, "/" + "%F0%9F%8F%A1".repeat(101)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/privacy",
                "/whip",
                "/health",
                "/robots.txt",
                "/favicon.ico",
                "/%zz",
                "/assets/none.css",
                "/session/none",
                "/signal",
                "/a/b/c"
            })
    void everyAnswerHasTheStrictHeadersAndNoCookie(String path) {
        Answer answer = Answer.send(server, "GET", path, Map.of("Cookie", "a=b"), "");

        assertThat(answer.headers().get("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().get("Permissions-Policy")).contains("camera=(self)", "geolocation=()");
        assertThat(answer.headers().get("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
        assertThat(answer.headers()).doesNotContainKey("Server");
        assertThat(answer.headers()).doesNotContainKey("Strict-Transport-Security");
        assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() {
        Answer answer = Answer.secure(server, "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Strict-Transport-Security")).startsWith("max-age=");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Wat deze server doet",
        "de-AT;q=0.9, Was dieser Server tut",
        "fr, What this server does",
        "'fr, de;q=0.5, nl;q=0.7', Wat deze server doet",
        "';;;', What this server does"
    })
    void thePrivacyPageSpeaksTheVisitorsLanguage(String accepted, String expected) {
        Answer answer = Answer.send(server, "GET", "/privacy", Map.of("Accept-Language", accepted), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(expected);
    }

    @Test
    void theLanguageCanBeChosenOnThePage() {
        assertThat(Answer.get(server, "/privacy?lang=de").body()).contains("<html lang=\"de\">");
        assertThat(Answer.get(server, "/privacy?lang=NL").body()).contains("<html lang=\"nl\">");
        assertThat(Answer.get(server, "/privacy?lang=%zz").status()).isEqualTo(200);
    }

    @Test
    void thePrivacyPageShowsEverySentenceEverySettingAndWhatItIs() {
        String page = Answer.get(server, "/privacy").body();

        assertThat(page)
                .contains("id=\"sample-1.0\"", "id=\"sample-1.1\"", "data-claim=\"weblog-retention\"")
                .contains("data-setting=\"web-access-log\"", "two weeks are 14 days", "href=\"#sample-1.1\"")
                .contains("Not yet in force", "cookies are not looked at yet")
                .contains("id=\"addendum\"", "answered within a month")
                .contains("id=\"model\"", "This is a model")
                .contains("Sample &amp; Sons", "Heading: logs &lt;b&gt;")
                .doesNotContain("<script", "style=");
    }

    @Test
    void anAssetIsFoundByNameAndNothingElseOfTheClassPathIs() {
        assertThat(Answer.get(server, "/assets/test.css").headers().get("Content-Type"))
                .isEqualTo("text/css; charset=utf-8");
        assertThat(Answer.get(server, "/assets/../index.html").status()).isEqualTo(404);
        assertThat(Answer.get(server, "/assets/%2e%2e/index.html").status()).isEqualTo(404);
        assertThat(Answer.get(server, "/assets/..%2f..%2forg/glashaus/conference/Composition.class")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAssetIsSentAgainOnlyWhenItChanged() {
        String tag = Answer.get(server, "/assets/test.css").headers().get("ETag");

        assertThat(Answer.send(server, "GET", "/assets/test.css", Map.of("If-None-Match", tag), "")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void healthIsForThisMachineOnly() {
        assertThat(Answer.get(server, "/health").body()).contains("\"status\" : \"ok\"");
        assertThat(Answer.send(server, "GET", "/health", Map.of("X-Forwarded-For", "192.0.2.7"), "")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/room", "/privacy", "/assets/test.css", "/robots.txt"})
    void pagesAreOnlyRead(String path) {
        assertThat(Answer.send(server, "POST", path, Map.of(), "x").status()).isEqualTo(405);
        assertThat(Answer.send(server, "HEAD", path, Map.of(), "").body()).isEmpty();
    }
}
