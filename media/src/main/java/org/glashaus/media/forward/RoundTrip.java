package org.glashaus.media.forward;

import org.glashaus.media.Limits;

/** How long a packet takes to a receiver and back, by our sender reports and its answers (RFC 3550 §6.4.1). */
final class RoundTrip {
    private int reportNtp;
    private long reportNanos;
    private boolean any;
    private long nanos = 2 * Limits.RESEND_INTERVAL_NANOS;

    void reported(long ntpTimestamp, long nowNanos) {
        reportNtp = (int) (ntpTimestamp >>> 16);
        reportNanos = nowNanos;
        any = true;
    }

    /** The answer to an older report, or to none, tells nothing. */
    void answered(int lastSenderReport, long delay, long nowNanos) {
        long held = delay * 1_000_000_000 >>> 16;
        long elapsed = nowNanos - reportNanos;
        if (any && lastSenderReport == reportNtp && held <= elapsed) {
            nanos = elapsed - held;
        }
    }

    long nanos() {
        return nanos;
    }

    /** What was sent again so recently may still be on its way. */
    long resendIntervalNanos() {
        return Math.clamp(nanos / 2, Limits.RESEND_INTERVAL_NANOS, Limits.RESEND_INTERVAL_MAX_NANOS);
    }
}
