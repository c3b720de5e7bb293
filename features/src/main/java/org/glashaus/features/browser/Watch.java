package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What one page plays of somebody since it was begun, whichever connection it comes by. */
public final class Watch {
    private final Window window;
    private final String who;

    private Watch(Window window, String who) {
        this.window = window;
        this.who = Json.quoted(who);
    }

    static Watch begin(Window window, String who) {
        Watch watch = new Watch(window, who);
        window.value("(glashausObserved.watch(" + watch.who + "), true)");
        return watch;
    }

    /** When they were first heard and seen since then, in milliseconds since 1970. */
    public Optional<Double> metAt() {
        return moment(window.value("glashausObserved.metAt(" + who + ")"));
    }

    public Gaps gaps() {
        JsonNode gaps = window.value("glashausObserved.gaps(" + who + ")");
        return new Gaps(millis(gaps.path("audio")), millis(gaps.path("video")), millis(gaps.path("stalled")));
    }

    /**
     * How long at most they were not heard, and not seen.
     *
     * @param stalled for how long at most the machine was so busy that nobody looked
     */
    public record Gaps(Duration sound, Duration picture, Duration stalled) {}

    static Optional<Double> moment(JsonNode at) {
        return at.isNumber() && at.asDouble() > 0 ? Optional.of(at.asDouble()) : Optional.empty();
    }

    private static Duration millis(JsonNode number) {
        return Duration.ofMillis(number.asLong(Long.MAX_VALUE / 1_000_000_000L));
    }
}
