package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.conference.admission.Bans.Offence;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.junit.jupiter.api.Test;

class BansTest {
    private static final ClientAddress FLOODER = address("198.51.100.7");
    private static final ClientAddress NEIGHBOUR = address("198.51.100.8");
    private static final ClientAddress PROXY = address("10.0.0.5");
    private static final long SECOND = 1_000_000_000L;

    private int salts;
    private final Bans bans = new Bans(bytes -> bytes[0] = (byte) ++salts, PROXY::equals);

    /** 250 people behind one address, all of whom are refused and try again as soon as they are told they may. */
    @Test
    void anOfficeThatIsRefusedAndTriesAgainIsNotBanned() {
        long everyNanos = Limits.RETRY_AFTER.toNanos();
        for (long now = 0; now < 600 * SECOND; now += everyNanos) {
            for (int person = 0; person < 250; person++) {
                bans.offended(FLOODER, Offence.REFUSED, now);
            }
            assertThat(bans.isBanned(FLOODER, now)).isFalse();
        }
    }

    /** A line that goes now and then makes a client send what is late or cut. */
    @Test
    void anOfficeWithABadLineIsNotBanned() {
        for (long now = 0; now < 600 * SECOND; now += 60 * SECOND) {
            for (int person = 0; person < 100; person++) {
                bans.offended(FLOODER, Offence.UNREADABLE, now);
            }
            bans.offended(FLOODER, Offence.TOO_FAST, now);
            bans.offended(FLOODER, Offence.WRONG_LOGIN, now);
            assertThat(bans.isBanned(FLOODER, now)).isFalse();
        }
    }

    @Test
    void whoFloodsIsBannedForMinutesAndNobodyElse() {
        long seconds = 0;
        while (!bans.isBanned(FLOODER, seconds * SECOND)) {
            for (int i = 0; i < 1000; i++) {
                bans.offended(FLOODER, Offence.REFUSED, seconds * SECOND);
            }
            seconds++;
        }
        long banned = (seconds - 1) * SECOND;
        assertThat(seconds).isLessThan(6);
        assertThat(bans.isBanned(NEIGHBOUR, banned)).isFalse();
        assertThat(bans.inForce(banned)).isEqualTo(1);
        assertThat(bans.isBanned(FLOODER, banned + Limits.BAN.toNanos() - SECOND))
                .isTrue();
        assertThat(bans.isBanned(FLOODER, banned + Limits.BAN.toNanos())).isFalse();
        assertThat(bans.inForce(banned + Limits.BAN.toNanos())).isZero();
        assertThat(bans.given()).isEqualTo(1);
    }

    @Test
    void eachOffenceHasABoundOfItsOwn() {
        for (Offence offence : Offence.values()) {
            ClientAddress from = address("203.0.113." + offence.ordinal());
            int done = 0;
            while (!bans.isBanned(from, 0)) {
                bans.offended(from, offence, 0);
                done++;
            }
            assertThat(done).as(offence.name()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void aSocketThatStaysIsHeldAgainstTheAddressThatItCameFrom() {
        Bans.Conduct socket = bans.watch(FLOODER, 0);
        bans.forget(SECOND);
        for (int i = 0; i <= Limits.TOO_FAST_AT_ONCE; i++) {
            socket.offended(Offence.TOO_FAST, SECOND);
        }
        assertThat(bans.isBanned(FLOODER, SECOND)).isTrue();
        assertThat(socket.isBanned(SECOND)).isTrue();
    }

    @Test
    void aProxyIsNeverBanned() {
        for (int i = 0; i < 100_000; i++) {
            bans.offended(PROXY, Offence.REFUSED, 0);
        }
        assertThat(bans.isBanned(PROXY, 0)).isFalse();
        assertThat(bans.given()).isZero();
    }

    /** The privacy page says ten minutes; the server looks each {@link Limits#NETWORKS_LOOKED_AT_EVERY}. */
    @Test
    void withinTenMinutesNothingIsLeftAndTheSaltIsThrownAway() {
        for (Offence offence : Offence.values()) {
            for (int i = 0; i < 19; i++) {
                bans.offended(address("203.0.113." + offence.ordinal()), offence, 0);
            }
        }
        for (int i = 0; i < 10_000; i++) {
            bans.offended(FLOODER, Offence.UNREADABLE, 0);
        }
        bans.forget(SECOND);
        assertThat(salts).isEqualTo(1);
        bans.forget(600 * SECOND - Limits.NETWORKS_LOOKED_AT_EVERY.toNanos());
        assertThat(salts).isEqualTo(2);
    }

    @Test
    void theTableIsBounded() {
        for (int i = 0; i < Limits.ADDRESSES_WATCHED; i++) {
            bans.watch(address("11." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)), 0);
        }
        for (int i = 0; i < 10_000; i++) {
            bans.offended(FLOODER, Offence.REFUSED, 0);
        }
        assertThat(bans.isBanned(FLOODER, 0)).isFalse();
    }

    private static ClientAddress address(String literal) {
        return ClientAddress.ofLiteral(literal).orElseThrow();
    }
}
