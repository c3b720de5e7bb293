package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.media.Limits;

class SeenChecksProperties {
    @Property(tries = 50)
    void theLastOnesAreAlwaysKnownAndNewOnesAreNew(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30_000) int many) {
        SeenChecks seen = new SeenChecks();
        Random random = new Random(seed);
        Set<Integer> made = new LinkedHashSet<>();
        while (made.size() < many) {
            int id = random.nextInt();
            if (made.add(id)) {
                assertThat(seen.add(id)).as("new").isTrue();
            }
        }
        made.stream()
                .skip(Math.max(0, many - Limits.STUN_CHECKS_REMEMBERED))
                .forEach(id -> assertThat(seen.add(id)).as("known").isFalse());
    }

    @Property(tries = 1)
    void zeroIsAnIdLikeOthers() {
        SeenChecks seen = new SeenChecks();
        assertThat(seen.add(0)).isTrue();
        assertThat(seen.add(0)).isFalse();
    }
}
