package org.glashaus.features.server;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Puts the parts of messages together and keeps the messages. */
final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();
    private final List<Heard> heard = new ArrayList<>();
    private boolean over;

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            keep(Heard.now(parts.toString()));
            parts.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end();
    }

    private synchronized void keep(Heard message) {
        heard.add(message);
        notifyAll();
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Waits no longer once nothing can come any more. */
    synchronized Optional<Heard> await(Predicate<Heard> meant, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Heard> found = heard.stream().filter(meant).findFirst();
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (found.isPresent() || over || left <= 0) {
                return found;
            }
            wait(left);
        }
    }
}
