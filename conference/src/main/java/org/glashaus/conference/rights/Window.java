package org.glashaus.conference.rights;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.glashaus.conference.limits.Limits;

/** A time at which somebody says that they were here. */
public record Window(Instant from, Instant to) {
    public Window {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(Limits.RIGHTS_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "a time spans at most " + Limits.RIGHTS_WINDOW.toHours() + " hours, and ends after it begins");
        }
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    JsonObject json() {
        return new JsonObject().put("from", from.toString()).put("to", to.toString());
    }

    static Window of(JsonObject json) {
        return new Window(Instant.parse(json.getString("from")), Instant.parse(json.getString("to")));
    }
}
