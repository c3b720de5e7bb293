package org.glashaus.features.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glashaus.features.witness.BrowserProfile;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that is closed and opened, and what is read of its folder, against a page of ours. */
final class OwnBrowserTest {
    @TempDir
    Path dir;

    private HttpServer server = page();
    private EgressTrap trap = new EgressTrap(new EvidenceFolder(Path.of("unset"), ""));

    @BeforeEach
    void trapWithEvidence() {
        trap.close();
        trap = new EgressTrap(new EvidenceFolder(dir, "test"));
    }

    @AfterEach
    void stop() {
        trap.close();
        server.stop(0);
    }

    @Test
    void whatAPageKeepsIsReadOffTheClosedBrowsersFolderAndWhatItDeletedIsNot() throws Exception {
        Canary mark = Canary.word("mark", "mark-");
        try (OwnBrowser browser = OwnBrowser.with(trap)) {
            Participant anna = browser.open("Anna");
            anna.visit(address().toString());
            anna.value("localStorage.setItem('gone', 'x'), localStorage.setItem('kept', 'Zoë " + mark.text()
                    + "'), localStorage.setItem('wide', '庭'), localStorage.removeItem('gone')");
            anna.value("document.cookie = 'session=1', document.cookie = 'lasting=1; Max-Age=86400'");
            anna.value("sessionStorage.setItem('mark', '" + mark.text() + "')");
            browser.shut();

            BrowserProfile profile = BrowserProfile.of(browser.profile(), address());
            assertThat(profile.localStorage()).isEqualTo(Map.of("kept", "Zoë " + mark.text(), "wide", "庭"));
            assertThat(profile.elsewhere(List.of(mark))).containsExactly("Session Storage");
            assertThat(profile.cookies())
                    .filteredOn(cookie -> cookie.expirySeconds().isPresent())
                    .extracting(BrowserProfile.StoredCookie::name)
                    .containsExactly("lasting");

            Participant again = browser.open("Anna");
            assertThat(browser.cookies()).extracting(OwnBrowser.Held::name).containsExactly("lasting");
            again.visit(address().toString());
            assertThat(again.kept()).contains("local storage kept").doesNotContain("local storage gone");
        }
    }

    @Test
    void aBrowserThatIsToldToRefuseKeepsNothing() throws Exception {
        try (OwnBrowser browser = OwnBrowser.with(trap).refusing()) {
            Participant anna = browser.open("Anna");
            anna.visit(address().toString());
            anna.value("document.cookie = 'session=1'");
            assertThat(anna.value(
                                    "(() => { try { localStorage.setItem('a', 'b'); return 'kept'; } catch { return 'refused'; } })()")
                            .asText())
                    .isEqualTo("refused");
            assertThat(anna.kept()).isEmpty();
        }
    }

    @Test
    void whatWasWrittenDownIsThereAfterACrash() throws Exception {
        Canary mark = Canary.word("mark", "mark-");
        try (OwnBrowser browser = OwnBrowser.with(trap)) {
            Participant anna = browser.open("Anna");
            anna.visit(address().toString());
            anna.value("localStorage.setItem('kept', '" + mark.text() + "')");
            BrowserProfile profile = BrowserProfile.of(browser.profile(), address());
            assertThat(anna.waitUntil(() -> written(profile, mark))).isTrue();
            browser.crash();

            Participant again = browser.open("Anna");
            again.visit(address().toString());
            assertThat(again.value("localStorage.getItem('kept')").asText()).isEqualTo(mark.text());
        }
    }

    private static boolean written(BrowserProfile profile, Canary mark) {
        try {
            return profile.written(mark);
        } catch (IOException busy) {
            return false;
        }
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private static HttpServer page() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = "<!doctype html><title>A page</title><h1>A page</h1>".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
