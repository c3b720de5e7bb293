package org.glashaus.conference.signalling;

import org.glashaus.conference.limits.Limits;

/** A token bucket: so many messages at once, and so many a second after that. */
final class Rate {
    private static final double NANOS_PER_SECOND = 1e9;

    private double tokens = Limits.MESSAGES_AT_ONCE;
    private long lastNanos;
    private int refused;

    Rate(long nowNanos) {
        lastNanos = nowNanos;
    }

    boolean allows(long nowNanos) {
        double grown = (nowNanos - lastNanos) / NANOS_PER_SECOND * Limits.MESSAGES_PER_SECOND;
        tokens = Math.min(Limits.MESSAGES_AT_ONCE, tokens + grown);
        lastNanos = nowNanos;
        if (tokens < 1) {
            refused++;
            return false;
        }
        tokens--;
        return true;
    }

    /** True once somebody has gone on and on. */
    boolean isExhausted() {
        return refused > Limits.MESSAGES_OVER_RATE;
    }
}
