package org.glashaus.conference.admission;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.glashaus.media.RandomSource;

/**
 * What is counted for each of many names, which are known here by a salted hash only. In memory; what has everything back leaves
 * no trace, and when nothing is left the salt goes too.
 */
final class SaltedTable<T extends SaltedTable.Counted> {
    private static final long LOOKED_AGAIN_NANOS = 1_000_000_000;

    /** Newcomers share one place while the table is full of names that are all taking something. */
    private static final long EVERYBODY_ELSE = 0;

    private final int most;
    private final SaltedHash hash;
    private final LongFunction<T> fresh;
    private final Map<Long, T> places = new HashMap<>();
    private long lookedNanos;

    /** What one name has left. */
    interface Counted {
        void refill(long nowNanos);

        boolean isUntouched();
    }

    /** @param fresh makes what a name has that is new at that moment */
    SaltedTable(int most, RandomSource random, LongFunction<T> fresh) {
        this.most = most;
        this.hash = new SaltedHash(random);
        this.fresh = fresh;
    }

    /** As it is at that moment. */
    T of(byte[] name, int length, long nowNanos) {
        long key = hash.of(name, length);
        if (places.size() >= most && !places.containsKey(key)) {
            if (nowNanos - lookedNanos >= LOOKED_AGAIN_NANOS) {
                forgetUntouched(nowNanos);
            }
            key = places.size() < most ? key : EVERYBODY_ELSE;
        }
        T counted = places.computeIfAbsent(key, absent -> fresh.apply(nowNanos));
        counted.refill(nowNanos);
        return counted;
    }

    /** To be called now and then. */
    void forgetUntouched(long nowNanos) {
        lookedNanos = nowNanos;
        places.values().removeIf(counted -> {
            counted.refill(nowNanos);
            return counted.isUntouched();
        });
        if (places.isEmpty()) {
            hash.renew();
        }
    }

    int size() {
        return places.size();
    }
}
