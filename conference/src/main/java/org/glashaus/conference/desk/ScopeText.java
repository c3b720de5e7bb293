package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.spec.LogCategory;

/** Which entries a host's command means: each by log, moment and number, and nothing of what is in it. */
public final class ScopeText {
    private ScopeText() {}

    /** Exactly this entry. */
    public static JsonObject of(NumberedEntry one) {
        return new JsonObject()
                .put("category", one.entry().category().name())
                .put("at", one.entry().at().toString())
                .put("number", one.number());
    }

    /** All of them, log by log. */
    static List<Hold.Scope> read(JsonArray named) {
        Map<LogCategory, Map<Long, Instant>> times = new EnumMap<>(LogCategory.class);
        for (Object one : named) {
            JsonObject entry = (JsonObject) one;
            times.computeIfAbsent(LogCategory.valueOf(entry.getString("category")), each -> new HashMap<>())
                    .put(entry.getLong("number"), Instant.parse(entry.getString("at")));
        }
        return times.entrySet().stream()
                .map(log -> Hold.Scope.of(log.getKey(), log.getValue()))
                .toList();
    }
}
