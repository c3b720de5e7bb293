package org.glashaus.conference.rights;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.limits.DeskLimits;

/** A time at which somebody says that they were here. */
public record Window(Instant from, Instant to) {
    public Window {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(DeskLimits.RIGHTS_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "a time spans at most " + DeskLimits.RIGHTS_WINDOW.toHours() + " hours, and ends after it begins");
        }
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    /** A form ends its last minute now, at most: sent again in that minute, it means the same time. */
    boolean isSameMinutes(Window other) {
        return from.equals(other.from)
                && to.truncatedTo(ChronoUnit.MINUTES).equals(other.to.truncatedTo(ChronoUnit.MINUTES));
    }

    /** What was named, and what is named now; of the same minutes what is named now. */
    static List<Window> joined(List<Window> before, List<Window> now) {
        List<Window> fresh = now.stream().filter(one -> !before.contains(one)).toList();
        return Stream.concat(
                        before.stream().filter(one -> fresh.stream().noneMatch(one::isSameMinutes)), fresh.stream())
                .toList();
    }

    static List<Window> all(JsonArray json) {
        return json.stream().map(JsonObject.class::cast).map(Window::of).toList();
    }

    JsonObject json() {
        return new JsonObject().put("from", from.toString()).put("to", to.toString());
    }

    static Window of(JsonObject json) {
        return new Window(Instant.parse(json.getString("from")), Instant.parse(json.getString("to")));
    }
}
