package org.glashaus.media.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often each thing happened since the start. */
final class Counters {
    private static final Count[] ALL = Count.values();

    private final long[] counts = new long[ALL.length];

    void add(Count what) {
        counts[what.ordinal()]++;
    }

    void add(Count what, int times) {
        counts[what.ordinal()] += times;
    }

    Map<String, Long> snapshot() {
        Map<String, Long> result = new LinkedHashMap<>();
        for (Count count : ALL) {
            result.put(count.label(), counts[count.ordinal()]);
        }
        return result;
    }
}
