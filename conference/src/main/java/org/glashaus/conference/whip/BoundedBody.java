package org.glashaus.conference.whip;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.glashaus.conference.limits.Limits;

/** A request's body up to a limit. */
final class BoundedBody {
    private BoundedBody() {}

    /** Exactly one of the two is called, unless the sender goes away before the end. */
    static void read(HttpServerRequest request, Consumer<Buffer> whole, Runnable tooLarge) {
        Buffer body = Buffer.buffer();
        boolean[] refused = {false};
        request.handler(part -> {
            if (!refused[0] && body.length() + part.length() > Limits.SDP_OCTETS) {
                refused[0] = true;
                tooLarge.run();
            } else if (!refused[0]) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (!refused[0]) {
                whole.accept(body);
            }
        });
    }
}
