package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * For how long everybody's microphone was on, by identifier: whose line is lost in between comes back by another socket, or
 * not at all.
 */
final class SpeakingTimes implements Meddler {
    private final Consumer<byte[]> notes;
    private final Map<Integer, String> speakers = new HashMap<>();
    private final Map<String, Long> begunNanos = new HashMap<>();

    SpeakingTimes(Consumer<byte[]> notes) {
        this.notes = notes;
    }

    @Override
    public void asked(int from, String message) {
        JsonObject asked = new JsonObject(message);
        String speaker = speakers.get(from);
        if (speaker == null || !"state".equals(asked.getString("type"))) {
            return;
        }
        if (asked.getBoolean("microphone", false)) {
            begunNanos.putIfAbsent(speaker, System.nanoTime());
        } else {
            ended(speaker);
        }
    }

    private void ended(String speaker) {
        Long begun = begunNanos.remove(speaker);
        if (begun != null) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            notes.accept((speaker + " " + seconds + " s\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        JsonObject told = new JsonObject(message);
        switch (told.getString("type")) {
            case "welcome" -> speakers.put(to, told.getString("participant"));
            case "left" -> ended(told.getString("participant"));
        }
        return Map.of(to, List.of(message));
    }
}
