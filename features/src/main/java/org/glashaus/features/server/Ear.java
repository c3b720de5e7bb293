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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the parts of messages together and keeps the messages. */
final class Ear implements WebSocket.Listener {
    private @Nullable Mouth mouth;
    private final StringBuilder parts = new StringBuilder();
    private final List<Heard> heard = new ArrayList<>();
    private final Optional<RoomSeal> seal;
    private boolean over;
    private boolean answered;

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
        end(status == WebSocket.NORMAL_CLOSURE);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(false);
    }

    /** One for each socket, and an ear has one. */
    synchronized Mouth mouth(WebSocket socket) {
        Mouth own = mouth == null ? new Mouth(socket) : mouth;
        mouth = own;
        return own;
    }

    private synchronized List<ObjectNode> keep(Heard message) {
        heard.add(message);
        List<ObjectNode> answers = seal.map(own -> taken(own, message)).orElse(List.of());
        notifyAll();
        return answers;
    }

    /** A key may come after what it opens. */
    private List<ObjectNode> taken(RoomSeal own, Heard message) {
        int keys = own.keys();
        List<ObjectNode> answers = own.heard(message.message());
        List<Heard> closed = own.keys() == keys ? heard.subList(heard.size() - 1, heard.size()) : heard;
        closed.replaceAll(each -> each.opened(own.opened(each.message())));
        return answers;
    }

    /** What is to be said for this to be read in the room; empty if there is no key, and none comes within the time. */
    synchronized Optional<ObjectNode> sealed(String words, Duration patience) throws InterruptedException {
        return awaited(() -> seal.flatMap(own -> own.said(words)), patience);
    }

    private synchronized void end(boolean goodbye) {
        over = true;
        answered = goodbye;
        notifyAll();
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    synchronized Optional<Heard> await(Predicate<Heard> meant, Duration patience) throws InterruptedException {
        return awaited(() -> heard.stream().filter(meant).findFirst(), patience);
    }

    /** Whether the server has said goodbye by then. */
    synchronized boolean awaitGoodbye(Duration patience) throws InterruptedException {
        awaited(Optional::empty, patience);
        return answered;
    }

    /** Waits no longer once nothing can come any more. */
    private synchronized <T> Optional<T> awaited(Supplier<Optional<T>> looked, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = looked.get();
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (found.isPresent() || over || left <= 0) {
                return found;
            }
            wait(left);
        }
    }
}
