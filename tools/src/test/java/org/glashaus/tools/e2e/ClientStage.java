package org.glashaus.tools.e2e;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;

/** The packaged server, whose pages are real, and a browser in which everything else is played. */
final class ClientStage implements AutoCloseable {
    private final String script = Scene.resource("stage.js");
    private final ServerFolders folders;
    private final AuditedServer server;
    private final PageBrowser chromium;

    ClientStage(Path evidence) throws Exception {
        folders = ServerFolders.make();
        server = AuditedServer.start(Product.serve("strict"), folders);
        chromium = new PageBrowser(evidence, "client");
    }

    BrowserContext visitor(String language) {
        return ClientPage.visitor(chromium.browser(), language);
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
        return chromium.foreignHosts();
    }

    @Override
    public void close() throws Exception {
        chromium.close();
        server.close();
        folders.close();
    }
}
