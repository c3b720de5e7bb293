package org.glashaus.tools.load;

import java.util.Locale;

/**
 * What was sent and what came.
 *
 * @param missing numbers that did not come, between the first and the last packet of each received stream
 * @param lostOnPurpose by the impairment
 */
public record LoadResult(
        int participants,
        double seconds,
        long sent,
        long received,
        long missing,
        long lostOnPurpose,
        int streams,
        double p50Millis,
        double p99Millis) {

    public String text() {
        return String.format(
                Locale.ROOT,
                "%d participants, %.1f s: sent %d packets, received %d on %d streams, lost %d (%.4f %%, %d on purpose), "
                        + "latency p50 %.2f ms, p99 %.2f ms",
                participants,
                seconds,
                sent,
                received,
                streams,
                missing,
                received + missing == 0 ? 0 : 100.0 * missing / (received + missing),
                lostOnPurpose,
                p50Millis,
                p99Millis);
    }
}
