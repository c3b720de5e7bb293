package org.glashaus.conference.admission;

import java.util.HashMap;
import java.util.Map;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.RandomSource;

/**
 * How often something was tried: a token bucket for each name, whether there is anything of that name or not, so that being slowed
 * down tells nothing. In memory, by a salted hash; what has been made good leaves no trace, and then the salt goes too.
 */
public final class Tries {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Newcomers share one bucket while the table is full. */
    private static final long EVERYBODY_ELSE = 0;

    private final int atOnce;
    private final double perSecond;
    private final SaltedHash hash;
    private final Map<Long, Bucket> buckets = new HashMap<>();
    private long lookedNanos;

    public Tries(int atOnce, double perSecond, RandomSource random) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        this.hash = new SaltedHash(random);
    }

    private final class Bucket {
        double left = atOnce;
        long lastNanos;

        boolean isFull(long nowNanos) {
            left = Math.min(atOnce, left + (nowNanos - lastNanos) / NANOS_PER_SECOND * perSecond);
            lastNanos = nowNanos;
            return left >= atOnce;
        }
    }

    /** Takes one if there is one left. */
    public boolean take(byte[] name, long nowNanos) {
        Bucket bucket = bucket(name, nowNanos);
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }

    /** It was right, so it does not count. */
    public void giveBack(byte[] name, long nowNanos) {
        Bucket bucket = bucket(name, nowNanos);
        bucket.left = Math.min(atOnce, bucket.left + 1);
    }

    private Bucket bucket(byte[] name, long nowNanos) {
        long key = hash.of(name, name.length);
        if (buckets.size() >= Limits.TRIED_NAMES && !buckets.containsKey(key)) {
            if (nowNanos - lookedNanos >= NANOS_PER_SECOND) {
                forget(nowNanos);
            }
            key = buckets.size() < Limits.TRIED_NAMES ? key : EVERYBODY_ELSE;
        }
        Bucket bucket = buckets.computeIfAbsent(key, absent -> {
            Bucket fresh = new Bucket();
            fresh.lastNanos = nowNanos;
            return fresh;
        });
        bucket.isFull(nowNanos);
        return bucket;
    }

    /** To be called now and then. */
    public void forget(long nowNanos) {
        lookedNanos = nowNanos;
        buckets.values().removeIf(bucket -> bucket.isFull(nowNanos));
        if (buckets.isEmpty()) {
            hash.renew();
        }
    }

    public int size() {
        return buckets.size();
    }
}
