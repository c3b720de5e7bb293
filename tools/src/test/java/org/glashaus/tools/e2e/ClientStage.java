package org.glashaus.tools.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glashaus.features.browser.Chromium;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;

/** The packaged server, whose pages are real, and a browser in which everything else is played. */
final class ClientStage implements AutoCloseable {
    private final String script = Scene.resource("stage.js");
    private final ServerFolders folders;
    private final AuditedServer server;
    private final EgressTrap trap;
    private final Playwright playwright;
    private final Browser browser;

    ClientStage(Path evidence) throws Exception {
        folders = ServerFolders.make();
        server = AuditedServer.start(Product.serve("strict"), folders);
        trap = new EgressTrap(new EvidenceFolder(evidence, "client"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(Chromium.switches(trap)));
    }

    BrowserContext visitor(String language) {
        return ClientPage.visitor(browser, language);
    }

    ClientPage play(BrowserContext visitor, Scene scene) {
        return ClientPage.open(visitor, server.address()).play(scene, script);
    }

    /** A page on which nothing is played and nothing shown yet. */
    ClientPage blank(BrowserContext visitor) {
        return ClientPage.open(visitor, server.address());
    }

    String address() {
        return server.address().toString();
    }

    Set<String> foreignHosts() throws IOException {
        return Set.copyOf(trap.foreignHosts());
    }

    @Override
    public void close() throws Exception {
        playwright.close();
        trap.close();
        server.close();
        folders.close();
    }
}
