package org.glashaus.conference.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.http.BoundedBody;
import org.jspecify.annotations.Nullable;

/** What pages with a form have in common: which posts they take, how much of one they read, and how they answer. */
record FormDoor(Vertx vertx, OwnOrigins origins) {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** A page of another site could send a form in its visitor's name, and with its visitor's address. */
    boolean takes(HttpServerRequest request) {
        return isForm(request.getHeader("Content-Type"))
                && origins.contains(request.getHeader("Origin"), request.getHeader("Host"), request.isSSL());
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM);
    }

    /** Whoever is too slow is cut off without a word. */
    void read(HttpServerRequest request, int mostOctets, Consumer<byte[]> whole, Runnable tooLarge) {
        BoundedBody.read(
                vertx,
                request,
                mostOctets,
                body -> whole.accept(body.getBytes()),
                () -> {
                    request.response().putHeader("Connection", "close");
                    tooLarge.run();
                },
                () -> request.connection().close());
    }

    static void answer(HttpServerRequest request, int status, String html) {
        answer(request, status, html.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing, if it was answered already or the asker has gone. */
    static void answer(HttpServerRequest request, int status, byte[] html) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Vary", "Accept-Language");
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(html.length)).end();
        } else {
            response.end(Buffer.buffer(html));
        }
    }
}
