package org.glashaus.features.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the parts of messages together and keeps the messages. */
final class Ear implements WebSocket.Listener {
    private @Nullable Mouth mouth;
    private final StringBuilder parts = new StringBuilder();
    private final List<Heard> heard = new ArrayList<>();
    private final Optional<RoomSeal> seal;
    private boolean over;

    /** @param seal with which this program takes part in what is sealed; empty if it does not */
    Ear(Optional<RoomSeal> seal) {
        this.seal = seal;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            Heard message = Heard.now(parts.toString());
            keep(message).forEach(answer -> mouth(from).say(answer.toString()));
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

    /** One for each socket, and an ear has one. */
    synchronized Mouth mouth(WebSocket socket) {
        Mouth own = mouth == null ? new Mouth(socket) : mouth;
        mouth = own;
        return own;
    }

    private synchronized List<ObjectNode> keep(Heard message) {
        heard.add(message);
        List<ObjectNode> answers = seal.map(own -> own.heard(message.message())).orElse(List.of());
        notifyAll();
        return answers;
    }

    /** What is to be said for this to be read in the room; empty while there is no key. */
    synchronized Optional<ObjectNode> sealed(String words) {
        return seal.flatMap(own -> own.said(words));
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized List<Heard> heard() {
        return heard.stream().map(this::read).toList();
    }

    /** Opened as far as it can be now: a key may come after what it opens. */
    private Heard read(Heard message) {
        return seal.map(own -> message.opened(own.opened(message.message()))).orElse(message);
    }

    /** Waits no longer once nothing can come any more. */
    synchronized Optional<Heard> await(Predicate<Heard> meant, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Heard> found = heard.stream().map(this::read).filter(meant).findFirst();
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (found.isPresent() || over || left <= 0) {
                return found;
            }
            wait(left);
        }
    }
}
