package org.glashaus.conference.log;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** So many in each span and no more, asked from any thread. */
final class Pace {
    private final int most;
    private final long spanNanos;
    private final AtomicLong begunNanos;
    private final AtomicInteger taken = new AtomicInteger();

    Pace(int most, long spanNanos, long nowNanos) {
        this.most = most;
        this.spanNanos = spanNanos;
        this.begunNanos = new AtomicLong(nowNanos);
    }

    boolean allows(long nowNanos) {
        long begun = begunNanos.get();
        if (nowNanos - begun >= spanNanos && begunNanos.compareAndSet(begun, nowNanos)) {
            taken.set(0);
        }
        return taken.get() < most && taken.incrementAndGet() <= most;
    }
}
