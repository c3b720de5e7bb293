package org.glashaus.features.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EgressTrap;

/** People with a browser each. To be used by one thread. */
public final class Participants implements AutoCloseable {
    private final Playwright playwright;
    private final Path chromium;
    private final EgressTrap trap;
    private final List<Browser> browsers = new ArrayList<>();

    private Participants(Playwright playwright, Path chromium, EgressTrap trap) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.trap = trap;
    }

    /** What goes behind each encoded frame. */
    public record Marks(Canary sound, Canary picture) {}

    public static Participants with(EgressTrap trap) throws MachineLacks {
        Path chromium = Chromium.find()
                .orElseThrow(() -> new MachineLacks("No Chromium was found; install one or name it in CHROMIUM."));
        try {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            return new Participants(
                    Playwright.create(new Playwright.CreateOptions().setEnv(environment)), chromium, trap);
        } catch (PlaywrightException e) {
            throw new MachineLacks("The browser's driver did not start: " + e.getMessage());
        }
    }

    /** A browser of its own for one more person, who has not gone anywhere yet. */
    public Participant arrive(String name, Optional<Marks> marks) throws IOException {
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(Chromium.switches(trap)));
        browsers.add(browser);
        // The client's content security policy would forbid the worker that marks frames.
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBypassCSP(marks.isPresent())
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-GB")
                .setPermissions(List.of("microphone", "camera")));
        context.setDefaultTimeout(Limits.BROWSER_WAIT.toMillis());
        context.addInitScript(observer() + "(" + json(marks) + ");");
        Page page = context.newPage();
        return new Participant(name, browser, page);
    }

    private static String observer() throws IOException {
        try (InputStream in = Participants.class.getResourceAsStream("observe.js")) {
            if (in == null) {
                throw new IOException("observe.js is missing beside " + Participants.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(Optional<Marks> marks) {
        return marks.map(given -> "{\"audio\":\"%s\",\"video\":\"%s\"}"
                        .formatted(given.sound().hex(), given.picture().hex()))
                .orElse("null");
    }

    @Override
    public void close() {
        for (Browser browser : browsers) {
            try {
                browser.close();
            } catch (PlaywrightException e) {
                // A browser that is gone already needs no closing.
            }
        }
        playwright.close();
    }
}
