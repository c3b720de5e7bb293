package org.glashaus.conference.residue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.limits.Limits;
import org.junit.jupiter.api.Test;

class SweptHeapTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore sweeps = new Semaphore(0);

    @Test
    void theHeapIsSweptSomeTimesAfterSomebodyHasGoneAndThenNoMore() throws InterruptedException {
        try (SweptHeap heap = SweptHeap.with(true, sweeps::release, SOON)) {
            heap.gone();
            assertThat(sweeps.tryAcquire(Limits.SWEEPS_AFTER_SOMEBODY, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(sweeps.tryAcquire(10 * SOON.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            assertThat(heap.told().getLong("sweeps")).isEqualTo(Limits.SWEEPS_AFTER_SOMEBODY);
        }
    }

    @Test
    void whoGoesWhileItIsSweptGetsAllTheSweepsTheyAreDue() throws InterruptedException {
        try (SweptHeap heap = SweptHeap.with(true, sweeps::release, SOON)) {
            heap.gone();
            assertThat(sweeps.tryAcquire(1, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            heap.gone();
            assertThat(sweeps.tryAcquire(Limits.SWEEPS_AFTER_SOMEBODY, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void withoutACollectorThatGivesMemoryBackTheHeapIsLeftAndThatIsSaid() throws InterruptedException {
        try (SweptHeap heap = SweptHeap.with(false, sweeps::release, SOON)) {
            heap.gone();
            assertThat(sweeps.tryAcquire(10 * SOON.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            assertThat(heap.told().getString("heap")).isEqualTo("left");
            assertThat(heap.told().getString("why")).isNotBlank();
        }
    }
}
