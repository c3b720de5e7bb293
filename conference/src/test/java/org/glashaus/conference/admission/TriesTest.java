package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final long SECOND = 1_000_000_000;
    private static final byte[] ANNA = "anna".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEN = "ben".getBytes(StandardCharsets.UTF_8);

    private final Tries tries = new Tries(3, 0.5, new SecureRandom()::nextBytes);

    @Test
    void whoTriesTooOftenWaitsAndOthersDoNot() {
        assertThat(taken(ANNA, 4, 0)).isEqualTo(3);
        assertThat(tries.take(BEN, 0)).isTrue();
        assertThat(tries.take(ANNA, SECOND)).isFalse();
        assertThat(tries.take(ANNA, 2 * SECOND)).isTrue();
        assertThat(tries.take(ANNA, 2 * SECOND)).isFalse();
    }

    @Test
    void whatWasRightDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            assertThat(tries.take(ANNA, 0)).isTrue();
            tries.giveBack(ANNA, 0);
        }
        assertThat(taken(ANNA, 9, 0)).isEqualTo(3);
    }

    @Test
    void whatIsMadeGoodLeavesNoTrace() {
        taken(ANNA, 3, 0);
        tries.forget(5 * SECOND);
        assertThat(tries.size()).isOne();
        tries.forget(6 * SECOND);
        assertThat(tries.size()).isZero();
    }

    private int taken(byte[] name, int times, long nowNanos) {
        return (int) IntStream.range(0, times)
                .filter(i -> tries.take(name, nowNanos))
                .count();
    }
}
