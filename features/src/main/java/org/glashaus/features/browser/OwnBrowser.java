package org.glashaus.features.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.Scratch;
import org.jspecify.annotations.Nullable;

/** A Chromium that is somebody's own: what it keeps lies in a folder, and is there when it is opened again. One thread. */
public final class OwnBrowser implements AutoCloseable {
    /** As the browser's own page of settings writes it: no page may keep anything, neither cookies nor storage. */
    private static final String REFUSING = """
        {"profile": {"default_content_setting_values": {"cookies": 2}}}
        """;

    private final Playwright playwright;
    private final Path chromium;
    private final EgressTrap trap;
    private final Path profile;
    private @Nullable BrowserContext open;

    private OwnBrowser(Playwright playwright, Path chromium, EgressTrap trap, Path profile) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.trap = trap;
        this.profile = profile;
    }

    /** A new one that has not been anywhere. */
    public static OwnBrowser with(EgressTrap trap) throws IOException, MachineLacks {
        Path chromium = Chromium.find()
                .orElseThrow(() -> new MachineLacks("No Chromium was found; install one or name it in CHROMIUM."));
        Path profile = Scratch.make("glashaus-browser");
        try {
            return new OwnBrowser(Chromium.driver(), chromium, trap, profile);
        } catch (PlaywrightException e) {
            throw new MachineLacks("The browser's driver did not start: " + e.getMessage());
        }
    }

    /** Its owner lets no page keep anything; to be said before it is opened. */
    public OwnBrowser refusing() throws IOException {
        Files.writeString(
                Files.createDirectories(profile.resolve("Default")).resolve("Preferences"),
                REFUSING,
                StandardCharsets.UTF_8);
        return this;
    }

    /** Opens it, and its owner sits before it. */
    public Participant open(String name) throws IOException {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(chromium)
                .setArgs(Chromium.switches(trap))
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-GB")
                .setPermissions(List.of("microphone", "camera"));
        BrowserContext context =
                Chromium.launched(() -> playwright.chromium().launchPersistentContext(profile, options));
        open = context;
        context.setDefaultTimeout(Limits.BROWSER_WAIT.toMillis());
        context.addInitScript(Participants.observation(Optional.empty()));
        return new Participant(name, new ChromiumWindow(context, context.pages().getFirst()));
    }

    /** Closes every window but a new one, as somebody does who goes on with something else. */
    public Participant leaveWindow(String name) {
        BrowserContext context = context();
        Page next = context.newPage();
        for (Page each : context.pages()) {
            if (!each.equals(next)) {
                each.close();
            }
        }
        return new Participant(name, new ChromiumWindow(context, next));
    }

    /** A cookie as the browser tells of it; without expiry it is one of the session. */
    public record Held(String name, String value, Optional<Long> expirySeconds, boolean bound) {}

    /** All of them, of whatever host. */
    public List<Held> cookies() {
        return context().cookies().stream().map(OwnBrowser::held).toList();
    }

    private static Held held(Cookie cookie) {
        boolean bound = Boolean.TRUE.equals(cookie.secure)
                && "/".equals(cookie.path)
                && cookie.sameSite != null
                && "STRICT".equals(cookie.sameSite.name())
                && cookie.domain != null
                && !cookie.domain.startsWith(".");
        Optional<Long> expiry = Optional.ofNullable(cookie.expires)
                .filter(seconds -> seconds > 0)
                .map(Double::longValue);
        return new Held(cookie.name, cookie.value, expiry, bound);
    }

    /** Deletes one cookie by the browser's own means. */
    public void delete(String cookie) {
        context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    /** Closes it as its owner does; what it has kept lies in its folder. */
    public void shut() {
        context().close();
        open = null;
    }

    /** Its processes end at once, as in a crash. */
    public void crash() throws InterruptedException {
        BrowserContext context = context();
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(Limits.PROCESS_STATE_CHANGE.toMillis(), TimeUnit.MILLISECONDS);
            context.close();
        } catch (PlaywrightException gone) {
            // There is nothing left to close.
        } catch (ExecutionException | TimeoutException e) {
            throw new BrowserFailed("it did not end when it was told to crash");
        }
        open = null;
    }

    /** Where it keeps things. */
    public Path profile() {
        return profile;
    }

    private BrowserContext context() {
        if (open == null) {
            throw new IllegalStateException("The browser is not open");
        }
        return open;
    }

    @Override
    public void close() {
        playwright.close();
        Scratch.delete(profile);
    }
}
