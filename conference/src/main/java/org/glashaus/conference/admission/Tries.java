package org.glashaus.conference.admission;

import org.glashaus.conference.limits.Limits;
import org.glashaus.media.RandomSource;

/**
 * How often something was tried: a token bucket for each name, whether there is anything of that name or not, so that being slowed
 * down tells nothing. In memory, by a salted hash; what has been made good leaves no trace, and then the salt goes too.
 */
public final class Tries {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int atOnce;
    private final double perSecond;
    private final SaltedTable<Bucket> buckets;

    public Tries(int atOnce, double perSecond, RandomSource random) {
        this.atOnce = atOnce;
        this.perSecond = perSecond;
        this.buckets = new SaltedTable<>(Limits.TRIED_NAMES, random, Bucket::new);
    }

    private final class Bucket implements SaltedTable.Counted {
        private double left = atOnce;
        private long lastNanos;

        Bucket(long nowNanos) {
            lastNanos = nowNanos;
        }

        @Override
        public void refill(long nowNanos) {
            left = Math.min(atOnce, left + (nowNanos - lastNanos) / NANOS_PER_SECOND * perSecond);
            lastNanos = nowNanos;
        }

        @Override
        public boolean isUntouched() {
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
        return buckets.of(name, name.length, nowNanos);
    }

    /** To be called now and then. */
    public void forget(long nowNanos) {
        buckets.forgetUntouched(nowNanos);
    }

    public int size() {
        return buckets.size();
    }
}
