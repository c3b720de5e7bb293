package org.glashaus.conference.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that a test sets. */
public final class MovableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-28T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}
