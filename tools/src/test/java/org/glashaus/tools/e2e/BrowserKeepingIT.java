package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.features.browser.Chromium;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one browser keeps of conferences at hosts of different statements, also once it was closed and opened again. */
final class BrowserKeepingIT {
    private static final String ROOM = "garden";
    private static final String KEPT = "() => localStorage.getItem('glashaus') ?? ''";

    @TempDir
    Path dir;

    private ServerFolders folders;
    private EgressTrap trap;
    private Playwright playwright;
    private BrowserContext browser;

    @BeforeEach
    void open() throws Exception {
        folders = ServerFolders.make();
        trap = new EgressTrap(new EvidenceFolder(dir.resolve("evidence"), "keeping"));
        playwright = Chromium.driver();
        browser = started();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
        trap.close();
        folders.close();
    }

    private BrowserContext started() {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        dir.resolve("profile"),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.find().orElseThrow())
                                .setArgs(Chromium.switches(trap))
                                .setIgnoreHTTPSErrors(true)
                                .setLocale("en"));
        context.setDefaultTimeout(60_000);
        return context;
    }

    @FunctionalInterface
    private interface Visit {
        void to(String address) throws Exception;
    }

    private void at(String statement, Visit visit) throws Exception {
        try (AuditedServer server = AuditedServer.start(Product.serve(statement), folders)) {
            visit.to(server.address().toString());
        }
    }

    private Page page() {
        return browser.pages().getFirst();
    }

    private String kept() {
        return String.valueOf(page().evaluate(KEPT));
    }

    private void join(String name) {
        page().fill("#name", name);
        page().click(".name-form .primary");
        page().waitForSelector(".controls .leave");
    }

    private void hangUp() {
        page().click(".leave");
        page().waitForURL("**/left**");
        page().waitForSelector("main h1");
    }

    private void joinAllowingBoth(String address) {
        page().navigate(address + ROOM);
        page().check("#cookie-agreement");
        page().check("#cookie-name");
        page().click("[data-control=start]");
        join("Anna");
        assertThat(cookies()).containsExactly("__Host-agreement", "__Host-name");
    }

    private List<String> cookies() {
        return browser.cookies().stream().map(cookie -> cookie.name).sorted().toList();
    }

    /** One host promises that hanging up clears them, as closing the page does not; the other that they stay. */
    @Test
    void hangingUpClearsTheSettingsHereAndLeavesThemThere() throws Exception {
        at("studentenwerk-osnabrueck", address -> {
            page().navigate(address + ROOM);
            join("Anna");
            assertThat(kept()).contains("\"name\":\"Anna\"");

            page().navigate(address + ROOM);
            assertThat(page().inputValue("#name")).isEqualTo("Anna");
            join("Anna");
            hangUp();

            assertThat(kept()).isEmpty();
            assertThat(page().isVisible("#room")).as("the welcome page").isTrue();
            page().navigate(address + ROOM);
            assertThat(page().inputValue("#name")).isEmpty();
        });
        at("greenminihost", address -> {
            page().navigate(address);
            page().check("#keep");
            page().navigate(address + ROOM);
            join("Anna");
            assertThat(kept()).contains("\"name\":\"Anna\"");
            hangUp();
            assertThat(kept()).contains("\"name\":\"Anna\"");
        });
    }

    /** One host tells of cookies, the other of none; where they are told of they are set once they are allowed. */
    @Test
    void cookiesAreSetHereAndNeverThere() throws Exception {
        at("bbw-leipzig", address -> {
            joinAllowingBoth(address);
        });
        browser.clearCookies();
        at("greenminihost", address -> {
            page().navigate(address);
            page().check("#keep");
            page().navigate(address + ROOM);
            join("Anna");
            hangUp();
            page().navigate(address + "privacy");
            assertThat(cookies()).isEmpty();
        });
    }

    @Test
    void nothingIsKeptBeforeTheSwitchAndNothingAfterIt() throws Exception {
        at("greenminihost", address -> {
            page().navigate(address + ROOM);
            join("Anna");
            hangUp();
            assertThat(kept()).isEmpty();

            page().check("#keep");
            page().navigate(address + ROOM);
            join("Anna");
            page().waitForFunction("() => localStorage.getItem('glashaus').includes('garden')");
            hangUp();
            page().navigate(address);
            assertThat(page().innerText(".room-list")).contains(ROOM);

            page().uncheck("#keep");
            assertThat(kept()).isEmpty();
            assertThat(page().isVisible(".room-list")).isFalse();
            assertThat(cookies()).isEmpty();
        });
    }

    @Test
    void aCallWorksWhereStorageIsRefused() throws Exception {
        at("greenminihost", address -> {
            page().addInitScript(
                            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
            page().navigate(address);
            page().click("#keep");
            assertThat(page().isChecked("#keep")).isFalse();
            assertThat(page().innerText(".kept [role=status]")).isNotBlank();
            page().navigate(address + ROOM);
            join("Anna");
            hangUp();
        });
    }

    @Test
    void nothingStartsAndNothingIsSetBeforeItIsAgreedTo() throws Exception {
        at("bbw-leipzig", address -> {
            List<String> lines = new ArrayList<>();
            page().onWebSocket(socket -> lines.add(socket.url()));
            page().navigate(address + ROOM);
            page().waitForSelector("[data-control=start]");
            page().click("[hreflang=nl]");
            page().waitForFunction("() => document.documentElement.lang === 'nl'");
            assertThat(page().isVisible("#name")).isFalse();
            assertThat(kept()).isEmpty();
            assertThat(cookies()).isEmpty();
            assertThat(lines).isEmpty();

            page().click("[data-control=start]");
            join("Anna");
            page().waitForCondition(() -> lines.size() == 1);
            assertThat(cookies()).as("refused, since not allowed").isEmpty();
            assertThat(kept()).doesNotContain("Anna");
        });
    }

    @Test
    void theSessionsCookieGoesWithItAndTheOtherKeepsTheNameUntilDeleted() throws Exception {
        at("bbw-leipzig", address -> {
            joinAllowingBoth(address);
            assertThat(browser.cookies()).allMatch(BrowserKeepingIT::bound);

            browser.close();
            browser = started();
            page().navigate(address + ROOM);
            page().waitForSelector("[data-control=start]");
            assertThat(cookies()).containsExactly("__Host-name");
            page().click("[data-control=start]");
            assertThat(page().inputValue("#name")).isEqualTo("Anna");

            page().navigate(address + "cookies");
            page().click("[data-cookie=name] button");
            assertThat(cookies()).isEmpty();
        });
    }

    private static boolean bound(Cookie cookie) {
        return Boolean.TRUE.equals(cookie.secure) && "/".equals(cookie.path) && "STRICT".equals(cookie.sameSite.name());
    }

    @Test
    void hangingUpEndsTheAgreementAndOffersTheNameOfTheRoomAgain() throws Exception {
        at("bbw-leipzig", address -> {
            page().navigate(address + ROOM);
            page().check("#cookie-agreement");
            page().click("[data-control=start]");
            join("Anna");
            page().waitForFunction("() => localStorage.getItem('glashaus')?.includes('garden')");
            hangUp();
            assertThat(cookies()).isEmpty();

            page().navigate(address);
            assertThat(page().innerText(".room-list")).contains(ROOM);
            page().click(".room-list button");
            assertThat(page().isVisible(".room-list")).isFalse();
            page().click("[data-control=erase]");
            assertThat(kept()).isEmpty();
        });
    }
}
