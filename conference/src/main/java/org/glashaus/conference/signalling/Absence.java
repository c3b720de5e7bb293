package org.glashaus.conference.signalling;

import java.util.OptionalLong;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.udp.Seat;

/**
 * How long a stay goes on without its line: ten seconds from the last sign of life, whether that came over the line or with media,
 * and ten from the end of the line at most, however lively the media are.
 */
final class Absence {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long begunNanos = System.nanoTime();
    private final Seat seat;
    private final Stays stays;
    private final Runnable end;
    private long heardNanos;
    private long timer;
    private boolean over;

    private Absence(long heardNanos, Seat seat, Stays stays, Runnable end) {
        this.heardNanos = heardNanos;
        this.seat = seat;
        this.stays = stays;
        this.end = end;
    }

    /**
     * Begins it.
     *
     * @param heardNanos when the last sign of life came over the line
     * @param end to be run once, unless it is over before
     */
    static Absence begin(long heardNanos, Seat seat, Stays stays, Runnable end) {
        Absence absence = new Absence(heardNanos, seat, stays, end);
        absence.waitFor(absence.leftNanos());
        return absence;
    }

    /** The client is back, or has gone for good. */
    void over() {
        over = true;
        stays.cancel(timer);
    }

    private long leftNanos() {
        long sinceNanos = heardNanos - begunNanos < 0 ? heardNanos : begunNanos;
        return sinceNanos + Limits.RESUME_WITHIN.toNanos() - System.nanoTime();
    }

    private void waitFor(long nanos) {
        timer = stays.later(Math.max(1, -Math.floorDiv(-nanos, NANOS_PER_MILLI)), this::look);
    }

    private void look() {
        if (!over) {
            seat.heard().whenComplete((media, failure) -> told(failure == null ? media : OptionalLong.empty()));
        }
    }

    private void told(OptionalLong mediaNanos) {
        if (over) {
            return;
        }
        if (mediaNanos.isPresent() && mediaNanos.getAsLong() - heardNanos > 0) {
            heardNanos = mediaNanos.getAsLong();
        }
        long left = leftNanos();
        if (left > 0) {
            waitFor(left);
        } else {
            over = true;
            end.run();
        }
    }
}
