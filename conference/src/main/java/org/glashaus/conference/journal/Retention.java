package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;

/**
 * How long entries may live. A sweep happens at least once an interval, and the interval is taken off the limit: an
 * entry goes between one interval and nothing before its limit, never after it.
 */
public record Retention(Map<LogCategory, Duration> limits) {

    public Retention {
        limits = Map.copyOf(limits);
    }

    public static Retention of(Profile profile) {
        Map<LogCategory, Duration> limits = new EnumMap<>(LogCategory.class);
        profile.logs().forEach((category, rule) -> limits.put(category, rule.retention()));
        return new Retention(limits);
    }

    /** An hour, or less where a limit is so short that an hour would be much of it. */
    public Duration sweepInterval() {
        return limits.values().stream()
                .map(limit -> limit.dividedBy(24))
                .reduce(Limits.SWEEP_INTERVAL, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** A category without a limit may have no entries at all. */
    public Due due(LogCategory category, Instant now) {
        return Optional.ofNullable(limits.get(category))
                .map(limit -> new Due(
                        category,
                        now.minus(limit).plus(sweepInterval()),
                        limit.minus(sweepInterval()),
                        now.minus(limit).minusMillis(1)))
                .orElse(new Due(category, Instant.MAX, Duration.ZERO, Instant.MIN));
    }

    Duration sliceWidth(LogCategory category) {
        return LogCategory.sliceWidth(limits.getOrDefault(category, Duration.ZERO));
    }

    Duration longest() {
        return limits.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
