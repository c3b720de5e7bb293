package org.glashaus.conference.residue;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.json.JsonObject;
import io.vertx.core.transport.Transport;

/** What becomes of the memory that people have used once they are gone. */
public interface Leftovers extends AutoCloseable {
    /** What connections are made by. */
    Transport transport();

    /** Somebody's connection has been opened. */
    void opened(HttpConnection connection);

    /** Something of somebody is needed no longer: a request is answered, a participant has left, a room is closed. Any thread. */
    void gone();

    /** How, or why not, for {@code /health}. */
    JsonObject told();

    @Override
    void close();
}
