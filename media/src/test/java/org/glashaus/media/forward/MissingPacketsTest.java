package org.glashaus.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.media.Limits;
import org.junit.jupiter.api.Test;

/** RFC 4585 §6.2.1: each gap gets its own moment in which it may still be mere reordering. */
class MissingPacketsTest {
    private final MissingPackets missing = new MissingPackets();

    @Test
    void aLaterGapWaitsForItsOwnGraceEvenIfAnEarlierOneIsDue() {
        long later = Limits.REORDERING_NANOS - 1;
        missing.noticed(1, 2, 0);
        missing.noticed(5, 6, later);
        assertThat(missing.due(later)).isZero();
        assertThat(missing.due(Limits.REORDERING_NANOS)).isOne();
        assertThat(missing.asked()[0]).isEqualTo(1);
        assertThat(missing.dueNanos()).isEqualTo(later + Limits.REORDERING_NANOS);
        assertThat(missing.due(later + Limits.REORDERING_NANOS)).isOne();
        assertThat(missing.asked()[0]).isEqualTo(5);
    }
}
