package org.glashaus.tools.load;

/** Durations in steps of 50 µs up to a second; what took longer counts as a second. Needs no memory for each packet. */
final class Latencies {
    private static final int STEP_NANOS = 50_000;
    private final long[] counts = new long[20_001];
    private long all;

    void add(long nanos) {
        counts[(int) Math.clamp(nanos / STEP_NANOS, 0, counts.length - 1)]++;
        all++;
    }

    long count() {
        return all;
    }

    /** In milliseconds; 0 if nothing was measured. */
    double percentile(double percent) {
        long rank = (long) Math.ceil(all * percent / 100);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank && rank > 0) {
                return (i + 1) * (STEP_NANOS / 1e6);
            }
        }
        return 0;
    }
}
