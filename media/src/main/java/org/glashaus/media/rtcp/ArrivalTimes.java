package org.glashaus.media.rtcp;

import java.util.Arrays;
import org.glashaus.media.Limits;

/**
 * When the packets of one sender came, by their transport-wide numbers, until a report tells it
 * (draft-holmer-rmcat-transport-wide-cc-extensions-01). A packet that comes late is told in the report after it, from
 * where it belongs on.
 */
public final class ArrivalTimes {
    private static final int SIZE = Limits.ARRIVALS;
    private static final int MASK = SIZE - 1;
    static final long NEVER = Long.MIN_VALUE;

    private final long[] arrivedNanos = new long[SIZE];

    /** The numbers that are not told yet, extended by rollovers: from the first up to the end, without it. */
    private long first = -1;

    private long end = -1;
    private boolean news;
    private int reports;

    public ArrivalTimes() {
        Arrays.fill(arrivedNanos, NEVER);
    }

    /** The packet of that 16-bit number came. True if a report is to be made where there was nothing to tell before. */
    public boolean arrived(int number, long nowNanos) {
        long extended = end < 0 ? number + 0x1_0000L : end + (short) (number - (int) end);
        if (end < 0 || extended >= end + SIZE || extended < end - SIZE) {
            Arrays.fill(arrivedNanos, NEVER);
            first = extended;
            end = extended;
        }
        for (; end <= extended; end++) {
            arrivedNanos[(int) end & MASK] = NEVER;
        }
        first = Math.max(Math.min(first, extended), end - SIZE);
        if (arrivedNanos[(int) extended & MASK] == NEVER) {
            arrivedNanos[(int) extended & MASK] = nowNanos;
        }
        boolean before = news;
        news = true;
        return !before;
    }

    /** Whether there is anything to tell. */
    public boolean any() {
        return news;
    }

    /** Adds a report to the compound; false without news or room. What did not fit is told by the next. */
    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
    public boolean report(RtcpWriter writer, int sender, int media) {
        if (!news) {
            return false;
        }
        int told = writer.arrivals(sender, media, reports, first, (int) (end - first), arrivedNanos);
        if (told == 0) {
            return false;
        }
        reports = reports + 1 & 0xff;
        first += told;
        news = first < end;
        return true;
    }
}
