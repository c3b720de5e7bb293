package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** W3C WebDriver BiDi: commands and their answers over one WebSocket, by number, and events in between. */
final class BidiConnection implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Duration patience;
    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final Consumer<JsonNode> events;

    BidiConnection(URI address, Duration patience, Consumer<JsonNode> events) {
        this.patience = patience;
        this.events = events;
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(patience)
                    .buildAsync(address, new Ear())
                    .join();
        } catch (CompletionException e) {
            http.close();
            throw new BrowserFailed("its debugging port did not answer: " + e.getCause());
        }
    }

    /** Returns the result (W3C WebDriver BiDi, 3.1). */
    JsonNode send(String method, ObjectNode params) {
        long id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode command = Json.object().put("id", id).put("method", method);
        command.set("params", params);
        try {
            socket.sendText(command.toString(), true).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            JsonNode said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!"success".equals(said.path("type").asText())) {
                throw new BrowserFailed(method + ": " + said.path("error").asText() + ", "
                        + said.path("message").asText());
            }
            return said.path("result");
        } catch (ExecutionException e) {
            throw new BrowserFailed(method + " was not answered: " + e.getCause());
        } catch (TimeoutException e) {
            throw new BrowserFailed(method + " was not answered within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailed("we were interrupted in " + method);
        } finally {
            waiting.remove(id);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            message.append(part);
            if (whole) {
                JsonNode said = Json.read(message.toString());
                message.setLength(0);
                heard(said);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void heard(JsonNode said) {
            CompletableFuture<JsonNode> answer = waiting.get(said.path("id").asLong(-1));
            if (answer != null) {
                answer.complete(said);
            } else if ("event".equals(said.path("type").asText())) {
                events.accept(said);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            lost("it closed its debugging port");
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            lost("its debugging port broke: " + error);
        }

        private void lost(String why) {
            waiting.values().forEach(answer -> answer.completeExceptionally(new BrowserFailed(why)));
        }
    }
}
