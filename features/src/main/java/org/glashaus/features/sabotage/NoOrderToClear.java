package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;

/** The server's own order to the browser to clear its storage (W3C Clear-Site-Data) gets lost, as at browsers that do not know it. */
record NoOrderToClear(Meddler other) implements Meddler {
    private static final String ORDER = "Clear-Site-Data";

    @Override
    public String page(String path, int status, MultiMap fields, String body) {
        fields.remove(ORDER);
        return other.page(path, status, fields, body);
    }
}
