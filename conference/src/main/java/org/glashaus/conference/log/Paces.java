package org.glashaus.conference.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.glashaus.conference.limits.Limits;

/**
 * A pace for each sort of what strangers cause: a flood of one sort pushes out nothing of another, and what it loses is
 * counted.
 */
final class Paces<S extends Enum<S>> {
    private final Map<S, Pace> paces;
    private final LongAdder suppressed = new LongAdder();

    Paces(Class<S> sorts, long nowNanos) {
        paces = new EnumMap<>(sorts);
        for (S sort : sorts.getEnumConstants()) {
            paces.put(sort, new Pace(Limits.REFUSALS_LOGGED, Limits.REFUSAL_SPAN.toNanos(), nowNanos));
        }
    }

    boolean allow(S sort, long nowNanos) {
        Pace pace = paces.get(sort);
        boolean allowed = pace != null && pace.allows(nowNanos);
        if (!allowed) {
            suppressed.increment();
        }
        return allowed;
    }

    /** How many were not allowed since the start. */
    long suppressed() {
        return suppressed.sum();
    }
}
