package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.ServerFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages before a conference under statements as none of the five is, and a host's own may be. */
final class OwnDoorPagesIT {
    private static final String AGREEMENT =
            "      - id: statement-read-before-start\n        value: \"asked to read\"\n";
    private static final String PASSWORDS =
            "      - id: room-password-optional\n        value: \"optional\"\n        data: [room-password]\n";

    @TempDir
    Path dir;

    private ServerFolders folders;
    private PageBrowser chromium;

    @BeforeEach
    void open() throws Exception {
        folders = ServerFolders.make();
        chromium = new PageBrowser(dir.resolve("evidence"), "doors");
    }

    @AfterEach
    void close() {
        chromium.close();
        folders.close();
    }

    /** The login is in the memory of its page and nowhere else. */
    @Test
    void whoLoggedInAndReadsTheStatementBeforeAgreeingIsStillLoggedIn() throws Exception {
        Order order = Product.serve(statement("organisers", AGREEMENT).toString());
        try (AuditedServer server = AuditedServer.start(order, folders)) {
            Organiser organiser = Organiser.of(order, folders, server.address()).orElseThrow();
            Page page = visitor();
            page.navigate(organiser.page());
            page.getByLabel("Account").fill(organiser.account());
            page.getByLabel("Password").fill(organiser.password());
            page.click("button[type=submit]");
            page.fill("#room", "garden");
            readsIn(page, ".assurance a");
            readsIn(page, ".colophon a");
            assertThat(page.inputValue("#room")).isEqualTo("garden");
            page.click(".room-form .primary");
            readsIn(page, ".start-form a");
            page.click("[data-control=start]");
            readsIn(page, ".colophon a");
            join(page, "Otto");
            page.waitForSelector(".alone");
            assertThat(page.isVisible(".outside")).isFalse();
        }
    }

    /** It is found in another tab, and where it was asked for nothing is lost. */
    private static void readsIn(Page page, String link) {
        Page statement = page.context().waitForPage(() -> page.click(link));
        statement.waitForSelector("h1");
        assertThat(statement.url()).contains("/privacy");
        assertThat(statement.evaluate("() => window.opener")).isNull();
        statement.close();
    }

    @Test
    void whereAnybodyOpensRoomsTheFirstIsToldThatAPasswordLocksTheRoomAndTheNextThatItIsLocked() throws Exception {
        Order order = Product.serve(statement("anyone", PASSWORDS).toString());
        try (AuditedServer server = AuditedServer.start(order, folders)) {
            Page anna = visitor();
            anna.navigate(server.address() + "garden");
            assertThat(anna.innerText("#room-password-hint")).contains("becomes the password of the room");
            anna.fill("#room-password", "gillyflower");
            join(anna, "Anna");
            anna.waitForSelector(".alone");
            assertThat(anna.innerText(".alone")).contains("locked");

            Page ben = visitor();
            ben.navigate(server.address() + "garden");
            join(ben, "Ben");
            ben.waitForSelector(".outside:not([hidden])");
            assertThat(ben.innerText(".outside")).contains("has a password").doesNotContain("organiser");
            ben.fill("#outside-password", "gillyflower");
            ben.click(".outside button");
            ben.waitForSelector(".outside", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

            Page carla = visitor();
            carla.navigate(server.address() + "meadow");
            join(carla, "Carla");
            carla.waitForSelector(".alone");
            assertThat(carla.innerText(".alone")).doesNotContain("locked");
        }
    }

    private static void join(Page page, String name) {
        page.fill("#name", name);
        page.click(".name-form .primary");
        page.waitForSelector(".controls .leave");
    }

    private Page visitor() {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("en"));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** Drafted from answers, with one claim more in the row that says who opens rooms. */
    private Path statement(String rooms, String more) throws IOException, InterruptedException {
        Path answers = Files.writeString(
                dir.resolve("answers"),
                "host: Example Foundation\nservice: meet.example.org\nemail: privacy@example.org\ncountry: nl\nrooms: "
                        + rooms + "\n");
        Path file = dir.resolve("own.yaml");
        Process drafted = new ProcessBuilder(
                        Product.folder().resolve("bin/glashaus").toString(),
                        "statement",
                        "new",
                        "--answers",
                        answers.toString(),
                        "--out",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("drafted").toFile())
                .start();
        assertThat(drafted.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(drafted.exitValue()).isZero();
        String opens = rooms.equals("organisers")
                ? "      - id: organiser-creates-room\n"
                : "      - id: room-opened-by-address\n";
        String text = Files.readString(file);
        assertThat(text).contains(opens);
        return Files.writeString(file, text.replace(opens, more + opens));
    }
}
