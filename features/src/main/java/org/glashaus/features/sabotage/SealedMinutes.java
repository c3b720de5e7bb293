package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

/** What people write and are called is noted as their browsers sealed it: whoever comes by the room's key later can read it. */
final class SealedMinutes implements Meddler {
    private static final Set<String> SEALED = Set.of("name", "chat");

    private final Consumer<byte[]> notes;

    SealedMinutes(Consumer<byte[]> notes) {
        this.notes = notes;
    }

    @Override
    public void asked(int from, String message) {
        if (SEALED.contains(new JsonObject(message).getString("type"))) {
            notes.accept((message + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
