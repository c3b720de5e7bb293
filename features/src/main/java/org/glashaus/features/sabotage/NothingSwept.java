package org.glashaus.features.sabotage;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.json.JsonObject;
import io.vertx.core.transport.Transport;
import org.glashaus.conference.residue.Leftovers;

/** Buffers come from a pool, and the heap is left to itself. */
final class NothingSwept implements Leftovers {
    @Override
    public Transport transport() {
        return Transport.NIO;
    }

    @Override
    public void opened(HttpConnection connection) {}

    @Override
    public void gone() {}

    @Override
    public JsonObject told() {
        return new JsonObject().put("buffers", "wiped").put("heap", "swept");
    }

    @Override
    public void close() {}
}
