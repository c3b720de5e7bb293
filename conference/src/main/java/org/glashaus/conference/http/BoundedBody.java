package org.glashaus.conference.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.glashaus.conference.limits.Limits;

/** A request's body up to a limit. */
public final class BoundedBody {
    private BoundedBody() {}

    /** Exactly one of the three is called, unless the sender goes away before the end. */
    public static void read(
            Vertx vertx,
            HttpServerRequest request,
            int mostOctets,
            Consumer<Buffer> whole,
            Runnable tooLarge,
            Runnable tooSlow) {
        Buffer body = Buffer.buffer();
        boolean[] refused = {false};
        long timer = vertx.setTimer(Limits.BODY_WITHIN.toMillis(), late -> {
            if (!refused[0]) {
                refused[0] = true;
                tooSlow.run();
            }
        });
        request.response().closeHandler(closed -> vertx.cancelTimer(timer));
        request.handler(part -> {
            if (!refused[0] && body.length() + part.length() > mostOctets) {
                refused[0] = true;
                vertx.cancelTimer(timer);
                tooLarge.run();
            } else if (!refused[0]) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!refused[0]) {
                whole.accept(body);
            }
        });
    }
}
