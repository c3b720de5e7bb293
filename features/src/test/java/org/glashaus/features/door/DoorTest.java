package org.glashaus.features.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glashaus.features.TestCertificate;
import org.glashaus.features.server.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small server that asks everybody to agree, or nobody, and keeps what it is asked. */
final class DoorTest {
    private static final String VERSION = "5903c15166eddfea";
    private static final Visitor FROM = Visitor.from("127.133.211.147");
    private static final Visitor ELSEWHERE = Visitor.from("127.144.155.166");
    private static final int REFUSED = 401;

    @TempDir
    Path dir;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void whereAStatementHasToBeAgreedToEveryWayInSaysSo() throws Exception {
        Door door = Door.of(serve("<html data-agreement=\"" + VERSION + "\">"), FROM, "garden");
        door.ask("A program", Map.of("password", "gillyflower")).close();
        door.askFrom(ELSEWHERE, "Guesser", Map.of()).close();
        JsonObject join =
                new JsonObject().put("type", "join").put("room", "garden").put("agreed", VERSION);
        assertThat(List.of(joined(), joined()))
                .containsExactly(
                        join.copy().put("name", "A program").put("password", "gillyflower"),
                        join.copy().put("name", "Guesser"));
        assertThat(door.offers("/whip/", Map.of())).isEqualTo(REFUSED);
        assertThat(next()).isEqualTo("/whip/garden?agreed=" + VERSION);
        assertThat(door.with(Map.of("login", "x")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("login", "x", "agreed", VERSION));
    }

    @Test
    void elsewhereNobodySaysAnythingOfIt() throws Exception {
        Door door = Door.of(serve("<html>"), FROM, "garden");
        door.ask("A program", Map.of()).close();
        assertThat(joined())
                .isEqualTo(new JsonObject()
                        .put("type", "join")
                        .put("room", "garden")
                        .put("name", "A program"));
        door.offers("/whep/", Map.of());
        assertThat(next()).isEqualTo("/whep/garden");
    }

    private JsonObject joined() throws InterruptedException {
        return new JsonObject(next());
    }

    private String next() throws InterruptedException {
        String message = asked.poll(20, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private URI serve(String page) throws Exception {
        HttpServerOptions options = TestCertificate.make(dir, "rsa:2048").serverOptions();
        HttpServer server = vertx.createHttpServer(options)
                .webSocketHandler(socket -> socket.textMessageHandler(asked::add))
                .requestHandler(request -> answer(request, page))
                .listen(0, "127.0.0.1")
                .await();
        return URI.create("https://127.0.0.1:" + server.actualPort() + "/");
    }

    private void answer(HttpServerRequest request, String page) {
        if (request.method() == HttpMethod.POST) {
            asked.add(request.uri());
            request.response().setStatusCode(REFUSED).end();
        } else {
            request.response().end(page);
        }
    }
}
