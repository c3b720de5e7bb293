package org.glashaus.features.server;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;

/** Says one thing after another: the JDK's socket takes no message before the last one has gone. */
final class Mouth {
    private final WebSocket socket;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Mouth(WebSocket socket) {
        this.socket = socket;
    }

    synchronized CompletableFuture<WebSocket> say(String message) {
        CompletableFuture<WebSocket> said =
                last.handle((done, failed) -> socket).thenCompose(open -> open.sendText(message, true));
        last = said;
        return said;
    }
}
