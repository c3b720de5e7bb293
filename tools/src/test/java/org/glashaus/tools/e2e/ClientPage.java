package org.glashaus.tools.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page of the client under the eyes of axe, with what it said on its console and whom it asked for something. */
final class ClientPage implements AutoCloseable {
    private static final String RULES =
            "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
                    + " resultTypes: ['violations'], preload: false}";
    private static final String COLOURS =
            "{runOnly: {type: 'rule', values: ['color-contrast']}, resultTypes: ['violations'], preload: false}";
    private static final String FAULTS = """
            async (rules) => (await axe.run(document, rules)).violations.map((found) => `${found.id}: ${found.nodes
              .slice(0, 3).map((node) => `${node.target} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`).join(' | ')}`)
            """;
    private static final String SETTLED = """
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() =>
              [...document.querySelectorAll('participant-tile[data-picture]:not([hidden]) video')].every((one) => !one.srcObject || one.videoWidth > 0))
            """;
    // WCAG 2.2, 2.5.5: 44 pixels for whatever is pressed and is not part of a sentence.
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, select, input:not([type=checkbox]), textarea, .languages a, .colophon a, a.button, label.choice')]
              .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest('[inert]'))
              .map((one) => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
              .map(([one, box]) => `${one.getAttribute('aria-label') ?? one.textContent} is ${Math.round(box.width)} by ${Math.round(box.height)}`)
            """;

    private final Page page;
    private final URI server;
    private final List<String> complaints = new ArrayList<>();

    private ClientPage(Page page, URI server) {
        this.page = page;
        this.server = server;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean status = message.text().contains("the server responded with a status of 40");
            if (List.of("error", "warning").contains(message.type()) && !status) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(server.toString())) {
                complaints.add("asked for " + request.url());
            }
        });
    }

    static BrowserContext visitor(Browser browser, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language)
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(20_000);
        return context;
    }

    static ClientPage open(BrowserContext visitor, URI server) {
        return new ClientPage(visitor.newPage(), server);
    }

    Page page() {
        return page;
    }

    ClientPage play(Scene scene, String stage) {
        scene.play(page, server, stage);
        return this;
    }

    void look(int width, int height, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
        page.waitForFunction(SETTLED);
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What axe finds, by all its rules for WCAG 2.2 AA and good practice. */
    List<String> faults() throws IOException {
        return axe(RULES);
    }

    /** What axe finds in the colours alone: nothing else of a page differs between light and dark. */
    List<String> faultsOfColour() throws IOException {
        return axe(COLOURS);
    }

    private List<String> axe(String rules) throws IOException {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe());
        }
        return strings(page.evaluate("async () => (" + FAULTS.strip() + ")(" + rules + ")"));
    }

    private static String axe() throws IOException {
        try (var in = ClientPage.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IOException("axe is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<String> smallTargets() {
        return strings(page.evaluate(SMALL_TARGETS));
    }

    /** Whatever went wrong unseen: errors, breaches of the content security policy, requests to others, a page too wide. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        all.addAll(strings(page.evaluate("() => window.policyBreaches ?? []")));
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (wider instanceof Number pixels && pixels.intValue() > 0) {
            all.add("scrolls sideways by " + pixels + " pixels");
        }
        return all;
    }

    String language() {
        return String.valueOf(page.evaluate("() => document.documentElement.lang"));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        page.close();
    }
}
