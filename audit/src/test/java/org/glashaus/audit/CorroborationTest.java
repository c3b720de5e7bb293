package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glashaus.audit.Observation.Outcome;
import org.junit.jupiter.api.Test;

class CorroborationTest {
    private static final Observation FILES = kept("canary-scan", Mechanism.FILE_CONTENT, true);

    @Test
    void twoKindsOfWitnessByDifferentMechanismsCarryANever() {
        assertThat(carried(FILES, kept("memory-scan", Mechanism.MEMORY, false))).isTrue();
    }

    @Test
    void oneKindOfWitnessThatSeesByTwoMechanismsIsOne() {
        assertThat(carried(FILES, kept("canary-scan", Mechanism.MEMORY, true))).isFalse();
    }

    @Test
    void twoKindsThatSeeByOneMechanismAreOne() {
        assertThat(carried(FILES, kept("raw-store-read", Mechanism.FILE_CONTENT, true)))
                .isFalse();
    }

    @Test
    void oneOfTheTwoSitsOutsideAndNotSomebodyElse() {
        Observation inside = kept("memory-scan", Mechanism.MEMORY, false);
        Observation alsoInside = kept("canary-scan", Mechanism.FILE_CONTENT, false);
        Observation sharing = kept("canary-scan", Mechanism.MEMORY, true);

        assertThat(carried(inside, alsoInside)).isFalse();
        assertThat(carried(inside, alsoInside, sharing)).isFalse();
        assertThat(carried(inside, alsoInside, FILES)).isTrue();
    }

    @Test
    void whoDidNotSeeItKeptDoesNotCount() {
        assertThat(carried(FILES, Seen.outside("memory-scan", Outcome.NOT_SEEN)))
                .isFalse();
    }

    private static boolean carried(Observation... observations) {
        return Corroboration.of(List.of(observations)).carriesNever();
    }

    private static Observation kept(String witness, Mechanism mechanism, boolean outside) {
        return Seen.observation(Seen.CLAIM, witness, mechanism, outside, Outcome.KEPT, Variant.SHIPPED);
    }
}
