package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.Category;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.Profile;

/**
 * How long entries may live. A sweep happens at least once an interval, and the interval is taken off the limit: an
 * entry goes between one interval and nothing before its limit, never after it.
 */
public record Retention(Map<Category, Duration> limits) {

    public Retention {
        limits = Map.copyOf(limits);
    }

    public static Retention of(Profile profile) {
        return new Retention(profile.webAccessLog()
                .map(rule -> Map.of(Category.WEB_ACCESS, rule.retention()))
                .orElse(Map.of()));
    }

    /** An hour, or less where a limit is so short that an hour would be much of it. */
    public Duration sweepInterval() {
        return limits.values().stream()
                .map(limit -> limit.dividedBy(24))
                .reduce(Limits.SWEEP_INTERVAL, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** Entries up to this moment have to go now; a category without a limit may have no entries at all. */
    public Instant overdueUpTo(Category category, Instant now) {
        return Optional.ofNullable(limits.get(category))
                .map(limit -> now.minus(limit).plus(sweepInterval()))
                .orElse(Instant.MAX);
    }
}
