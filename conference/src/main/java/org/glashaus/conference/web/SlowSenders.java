package org.glashaus.conference.web;

import io.vertx.core.http.HttpConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.glashaus.conference.limits.Limits;

/**
 * Cuts off who takes too long over a request: the idle limit alone is kept happy by an octet now and then. A connection
 * that has become a socket is signalling's affair.
 */
final class SlowSenders {
    private final Map<HttpConnection, Long> dueNanos = new HashMap<>();

    void opened(HttpConnection connection) {
        dueNanos.put(connection, System.nanoTime() + Limits.FIRST_REQUEST_WITHIN.toNanos());
        connection.closeHandler(closed -> dueNanos.remove(connection));
    }

    /** A request's head has come; its body has limits of its own, and the next head may take this long. */
    void asked(HttpConnection connection) {
        dueNanos.computeIfPresent(connection, (same, due) -> System.nanoTime() + Limits.NEXT_REQUEST_WITHIN.toNanos());
    }

    void becameSocket(HttpConnection connection) {
        dueNanos.remove(connection);
    }

    void cutOff(long nowNanos) {
        new ArrayList<>(dueNanos.entrySet())
                .stream().filter(entry -> nowNanos - entry.getValue() > 0).forEach(entry -> {
                    dueNanos.remove(entry.getKey());
                    entry.getKey().close();
                });
    }
}
