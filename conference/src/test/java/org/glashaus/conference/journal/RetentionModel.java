package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.spec.LogCategory;

/** What is promised of entries, spelt out: a list, two clocks and the holds. */
final class RetentionModel {
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Map<LogCategory, Duration> limits;
    private final List<Entry> entries = new ArrayList<>();
    private List<Hold.Scope> holds = List.of();

    RetentionModel(Map<LogCategory, Duration> limits) {
        this.limits = limits;
    }

    /** One entry as it should be. */
    static final class Entry {
        final String name;
        final LogCategory category;
        Instant at;
        long sinceNanos;
        boolean mayBeGone;
        boolean erased;
        boolean gone;

        private Entry(String name, LogCategory category, Instant at, long sinceNanos) {
            this.name = name;
            this.category = category;
            this.at = at;
            this.sinceNanos = sinceNanos;
        }

        @Override
        public String toString() {
            return name + " of " + at;
        }
    }

    void wrote(String name, LogCategory category, Instant at, long nowNanos) {
        entries.add(new Entry(name, category, at, nowNanos));
    }

    void holds(Collection<Hold.Scope> now) {
        holds = List.copyOf(now);
    }

    /** Whoever opens the store sees first what it holds; an entry of the future counts as one of this moment, unless it is held. */
    void opened(Instant now, long nowNanos, Map<String, Long> moments) {
        for (Entry entry : entries) {
            entry.sinceNanos = nowNanos;
            Long moment = moments.get(entry.name);
            if (moment != null && moment != entry.at.toEpochMilli()) {
                if (!entry.at.isAfter(now) || moment != now.toEpochMilli()) {
                    throw new AssertionError(entry + " was dated " + Instant.ofEpochMilli(moment) + " at " + now);
                }
                if (held(entry)) {
                    throw new AssertionError(entry + " is held by that time, and was dated " + now);
                }
                entry.at = now;
            }
            if (moment != null && entry.at.isAfter(now) && !held(entry)) {
                throw new AssertionError(entry + " still lies in the future at " + now);
            }
        }
        looked(now, nowNanos);
    }

    /** Exactly those in scope that are there and not held. */
    void erased(Hold.Scope scope) {
        for (Entry entry : entries) {
            if (!entry.gone && within(scope, entry) && !held(entry)) {
                entry.erased = true;
                entry.mayBeGone = true;
            }
        }
    }

    /** The server looked at its clocks and swept if it had to. */
    void looked(Instant now, long nowNanos) {
        for (Entry entry : entries) {
            entry.mayBeGone |= !held(entry)
                    && age(entry, now, nowNanos).compareTo(limit(entry).minus(INTERVAL.multipliedBy(2))) >= 0;
        }
    }

    boolean mustBeGone(Entry entry, Instant now, long nowNanos) {
        return entry.gone
                || entry.erased
                || (!held(entry) && age(entry, now, nowNanos).compareTo(limit(entry)) >= 0);
    }

    private Duration limit(Entry entry) {
        return Optional.ofNullable(limits.get(entry.category)).orElseThrow();
    }

    private static Duration age(Entry entry, Instant now, long nowNanos) {
        Duration byWall = Duration.between(entry.at, now);
        Duration elapsed = Duration.ofNanos(nowNanos - entry.sinceNanos);
        return byWall.compareTo(elapsed) >= 0 ? byWall : elapsed;
    }

    private boolean held(Entry entry) {
        return holds.stream().anyMatch(scope -> within(scope, entry));
    }

    private static boolean within(Hold.Scope scope, Entry entry) {
        return scope.category() == entry.category && !entry.at.isBefore(scope.from()) && !entry.at.isAfter(scope.to());
    }

    List<Entry> entries() {
        return entries;
    }

    long goneCount() {
        return entries.stream().filter(entry -> entry.gone).count();
    }
}
