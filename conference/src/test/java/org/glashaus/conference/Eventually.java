package org.glashaus.conference;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition, up to a deadline: what another thread does has no other moment. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 20;

    private Eventually() {}

    public static void until(String what, Callable<Boolean> holds) throws Exception {
        until(what, PATIENCE, holds);
    }

    public static void until(String what, Duration patience, Callable<Boolean> holds) throws Exception {
        long deadlineNanos = System.nanoTime() + patience.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > deadlineNanos) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
