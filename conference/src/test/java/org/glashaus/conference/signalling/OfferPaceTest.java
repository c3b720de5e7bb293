package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.conference.limits.Limits;
import org.junit.jupiter.api.Test;

class OfferPaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START;

    // No constant expression, since what is added to it is meant to run over.
    static {
        START = Long.MAX_VALUE - SECOND;
    }

    /** Offers whenever it may, for so long; returns how many. */
    private static int offers(OfferPace pace, long fromNanos, long nanos) {
        int offers = 0;
        for (long passed = 0; passed < nanos; passed += 1_000_000) {
            if (pace.waitMillis(fromNanos + passed) == 0) {
                pace.offered(fromNanos + passed);
                offers++;
            }
        }
        return offers;
    }

    @Test
    void someComeAtOnceAndThenTwoASecond() {
        OfferPace pace = new OfferPace(START);
        assertThat(offers(pace, START, 1)).isEqualTo(1);
        assertThat(offers(pace, START, 10 * SECOND)).isEqualTo(Limits.OFFERS_AT_ONCE - 1 + 19);
    }

    @Test
    void aPauseDoesNotSaveUpMoreThanTheFirst() {
        OfferPace pace = new OfferPace(START);
        assertThat(offers(pace, START + 3600 * SECOND, 4_000_000)).isEqualTo(Limits.OFFERS_AT_ONCE);
    }

    @Test
    void theWaitEndsWhenTheNextMayCome() {
        OfferPace pace = new OfferPace(START);
        while (pace.waitMillis(START) == 0) {
            pace.offered(START);
        }
        assertThat(pace.waitMillis(START)).isEqualTo(Limits.OFFER_INTERVAL.toMillis());
        assertThat(pace.waitMillis(START + Limits.OFFER_INTERVAL.toNanos() - 1)).isEqualTo(1);
        assertThat(pace.waitMillis(START + Limits.OFFER_INTERVAL.toNanos())).isZero();
    }
}
