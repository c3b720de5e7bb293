package org.glashaus.tools.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.glashaus.features.browser.Chromium;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;

/** The machine's Chromium, whose ways out of it end in a trap. */
final class PageBrowser implements AutoCloseable {
    private final EgressTrap trap;
    private final Playwright playwright = Chromium.driver();
    private final Browser browser;

    /** @param what the trap's evidence is called */
    PageBrowser(Path evidence, String what) throws Exception {
        trap = new EgressTrap(new EvidenceFolder(evidence, what));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(Chromium.switches(trap)));
    }

    Browser browser() {
        return browser;
    }

    Set<String> foreignHosts() throws IOException {
        return Set.copyOf(trap.foreignHosts());
    }

    @Override
    public void close() {
        playwright.close();
        trap.close();
    }
}
