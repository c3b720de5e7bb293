package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.glashaus.features.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class TurnsTest {
    private final Turns turns = Turns.sideBySide();

    @Test
    void whoNeedsTheMachineAloneWaitsUntilTheOtherHasEndedAndNobodyBeginsMeanwhile() throws Exception {
        AtomicInteger playing = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger(-1);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService others = daemons();
        try {
            turns.begin();
            playing.incrementAndGet();
            Future<?> alone = others.submit(() -> {
                asked.countDown();
                turns.alone(() -> {
                    seen.set(playing.get());
                    within.countDown();
                    awaited(over);
                });
                return null;
            });
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(alone.isDone()).isFalse();
            playing.decrementAndGet();
            turns.end();
            assertThat(within.await(20, TimeUnit.SECONDS)).isTrue();
            AtomicBoolean stillAlone = new AtomicBoolean(true);
            Future<Boolean> late = others.submit(() -> {
                turns.begin();
                turns.end();
                return stillAlone.get();
            });
            stillAlone.set(false);
            over.countDown();

            assertThat(late.get(20, TimeUnit.SECONDS)).isFalse();
            alone.get(20, TimeUnit.SECONDS);
            assertThat(seen).hasValue(0);
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void twoWhoBothNeedItAloneGetItOneAfterTheOther() throws Exception {
        AtomicInteger within = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService two = daemons();
        try {
            Future<?>[] each = new Future<?>[2];
            for (int i = 0; i < each.length; i++) {
                each[i] = two.submit(() -> {
                    both.countDown();
                    both.await();
                    turns.alone(() -> {
                        most.accumulateAndGet(within.incrementAndGet(), Math::max);
                        Thread.yield();
                        within.decrementAndGet();
                    });
                    return null;
                });
            }
            for (Future<?> one : each) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whatFailsAloneGivesEverythingBack() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.alone(() -> {
                    throw new IllegalStateException();
                }));

        for (int i = 0; i < Limits.SIDE_BY_SIDE; i++) {
            turns.begin();
        }
        for (int i = 0; i < Limits.SIDE_BY_SIDE; i++) {
            turns.end();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever waits for ever is not to hold up the build as well. */
    private static ExecutorService daemons() {
        return Executors.newFixedThreadPool(
                2, task -> Thread.ofPlatform().daemon().unstarted(task));
    }
}
