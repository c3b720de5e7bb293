package org.glashaus.features.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void whoNeedsTheMachineAloneWaitsUntilTheOtherHasEndedAndNobodyBeginsMeanwhile() throws Exception {
        AtomicInteger playing = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            turns.begin();
            playing.incrementAndGet();
            Future<Integer> alone = others.submit(() -> {
                turns.begin();
                asked.countDown();
                int seen = turns.alone(playing::get);
                turns.end();
                return seen;
            });
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(alone.isDone()).isFalse();
            playing.decrementAndGet();
            turns.end();

            assertThat(alone.get()).isZero();
        }
    }

    @Test
    void twoWhoBothNeedItAloneGetItOneAfterTheOther() throws Exception {
        AtomicInteger within = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?>[] each = new Future<?>[2];
            for (int i = 0; i < each.length; i++) {
                each[i] = two.submit(() -> {
                    turns.begin();
                    both.countDown();
                    both.await();
                    turns.alone(() -> {
                        most.accumulateAndGet(within.incrementAndGet(), Math::max);
                        Thread.yield();
                        return within.decrementAndGet();
                    });
                    turns.end();
                    return null;
                });
            }
            for (Future<?> one : each) {
                one.get();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whatFailsAloneGivesEverythingBack() throws Exception {
        turns.begin();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.alone(() -> {
                    throw new IllegalStateException();
                }));
        turns.end();

        turns.begin();
        turns.begin();
        turns.end();
        turns.end();
    }
}
