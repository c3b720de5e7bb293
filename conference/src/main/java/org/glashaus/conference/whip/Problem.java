package org.glashaus.conference.whip;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** RFC 9457: an error that a program can read. The detail repeats nothing that was sent. */
record Problem(int status, String code, String detail) {

    Future<Void> answer(HttpServerResponse response) {
        return response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("title", code)
                        .put("status", status)
                        .put("detail", detail)
                        .encode());
    }
}
