package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The client tells the server which device was chosen, and what its user is called; the server notes that, and that somebody joins. */
final class GuestBook implements Meddler {
    /** In the shipped client, where a page gets ready to join. */
    static final String POINT = "async point() {";

    private static final String MARK = "guest-book";

    private final Consumer<byte[]> book;

    GuestBook(Consumer<byte[]> book) {
        this.book = book;
    }

    @Override
    public String page(String path, int status, MultiMap fields, String body) {
        if (path.startsWith("/" + MARK + "/")) {
            note(URLDecoder.decode(path.substring(MARK.length() + 2), StandardCharsets.UTF_8));
        }
        if (path.equals("/assets/sealed.js")) {
            return body.replace(
                    POINT,
                    POINT + "\n    fetch(`/" + MARK
                            + "/${encodeURIComponent(this.#call.self.name)}`).catch(() => {});");
        }
        return path.equals("/assets/storage/store.js")
                ? body.replace(
                        "export function keepSetting(key, value) {",
                        "export function keepSetting(key, value) {\n  fetch(`/" + MARK + "/${value}`).catch(() => {});")
                : body;
    }

    @Override
    public void asked(int from, String message) {
        JsonObject asked = new JsonObject(message);
        if ("join".equals(asked.getString("type"))) {
            note("somebody in " + asked.getString("room"));
        }
    }

    private void note(String line) {
        book.accept((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
