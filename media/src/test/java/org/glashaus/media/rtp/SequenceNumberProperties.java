package org.glashaus.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SequenceNumberProperties {

    // RFC 1982 §3.2
    @Property
    void whatWasCountedForwardIsNewer(
            @ForAll @IntRange(max = 0xffff) int from, @ForAll @IntRange(min = 1, max = 0x7fff) int steps) {
        int to = from + steps & 0xffff;
        assertThat(SequenceNumber.isNewer(to, from)).isTrue();
        assertThat(SequenceNumber.isNewer(from, to)).isFalse();
        assertThat(SequenceNumber.difference(to, from)).isEqualTo(steps);
        assertThat(SequenceNumber.difference(from, to)).isEqualTo(-steps);
    }

    @Property
    void nothingIsNewerThanItselfOrThanItsOpposite(@ForAll @IntRange(max = 0xffff) int sequence) {
        int opposite = sequence + 0x8000 & 0xffff;
        assertThat(SequenceNumber.isNewer(sequence, sequence)).isFalse();
        assertThat(SequenceNumber.isNewer(sequence, opposite)).isFalse();
        assertThat(SequenceNumber.isNewer(opposite, sequence)).isFalse();
    }

    @Property
    void anExtendedNumberIsFoundAgainFromOneNearby(
            @ForAll @LongRange(max = 1L << 48) long number, @ForAll @IntRange(min = -0x7fff, max = 0x7fff) int away) {
        long reference = number + away;
        assertThat(SequenceNumber.unwrap(reference, (int) number & 0xffff)).isEqualTo(number);
        if (reference >= 0) {
            assertThat(SequenceNumber.guessIndex(reference, (int) number & 0xffff))
                    .isEqualTo(number);
        }
    }

    // RFC 3711 §3.3.1, appendix A
    @Example
    void theGuessCountsTheRollover() {
        assertThat(SequenceNumber.guessIndex(0xffff, 0)).isEqualTo(0x1_0000);
        assertThat(SequenceNumber.guessIndex(0x1_0000, 0xffff)).isEqualTo(0xffff);
        assertThat(SequenceNumber.guessIndex(0x1_0005, 0x0004)).isEqualTo(0x1_0004);
        assertThat(SequenceNumber.guessIndex(0x7fff, 0xffff)).isEqualTo(0xffff);
        assertThat(SequenceNumber.guessIndex(0x8000, 0x0000)).isEqualTo(0x0000);
        assertThat(SequenceNumber.guessIndex(0x8001, 0x0000)).isEqualTo(0x1_0000);
    }

    @Example
    void beforeTheFirstPeriodThereIsNoIndex() {
        assertThat(SequenceNumber.guessIndex(5, 0xffff)).isEqualTo(-1);
    }
}
