package org.glashaus.conference.signalling;

import org.glashaus.conference.limits.Limits;

/** How fast offers to one client follow each other: some at once, then one each interval. */
final class OfferPace {
    private static final long INTERVAL_NANOS = Limits.OFFER_INTERVAL.toNanos();
    private static final long AHEAD_NANOS = (Limits.OFFERS_AT_ONCE - 1) * INTERVAL_NANOS;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** When the next offer would be due if one came each interval. */
    private long dueNanos;

    OfferPace(long nowNanos) {
        dueNanos = nowNanos;
    }

    /** How long the next offer has to wait, 0 if it need not. */
    long waitMillis(long nowNanos) {
        long wait = dueNanos - AHEAD_NANOS - nowNanos;
        return wait <= 0 ? 0 : (wait + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    }

    void offered(long nowNanos) {
        dueNanos = (dueNanos - nowNanos > 0 ? dueNanos : nowNanos) + INTERVAL_NANOS;
    }
}
