package org.glashaus.tools.e2e;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;

/** The packaged server under the statements of scenes, whose pages are real, and a browser in which everything else is played. */
final class ClientStage implements AutoCloseable {
    private final String script = Scene.resource("stage.js");
    private final Map<String, Host> hosts = new HashMap<>();
    private final PageBrowser chromium;

    ClientStage(Path evidence) throws Exception {
        chromium = new PageBrowser(evidence, "client");
    }

    BrowserContext visitor(String language) {
        return ClientPage.visitor(chromium.browser(), language);
    }

    /** On the server of the scene's statement, and by somebody who has nothing of another one: cookies know no ports. */
    ClientPage play(BrowserContext visitor, Scene scene) {
        visitor.clearCookies();
        return ClientPage.open(visitor, address(scene.statement())).play(scene, script);
    }

    /** A page on which nothing is played and nothing shown yet. */
    ClientPage blank(BrowserContext visitor) {
        return ClientPage.open(visitor, address("strict"));
    }

    String address() {
        return address("strict").toString();
    }

    private URI address(String statement) {
        return hosts.computeIfAbsent(statement, Host::of).server().address();
    }

    Set<String> foreignHosts() throws IOException {
        return chromium.foreignHosts();
    }

    @Override
    public void close() throws Exception {
        chromium.close();
        for (Host host : hosts.values()) {
            host.server().close();
            host.folders().close();
        }
    }

    /** A server of one statement, from when it is first asked for. */
    private record Host(ServerFolders folders, AuditedServer server) {
        static Host of(String statement) {
            try {
                ServerFolders folders = ServerFolders.make();
                return new Host(folders, AuditedServer.start(Product.serve(statement), folders));
            } catch (IOException | InterruptedException | MachineLacks reason) {
                throw new IllegalStateException("no server under " + statement, reason);
            }
        }
    }
}
