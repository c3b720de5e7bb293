package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.junit.jupiter.api.Test;

class NetworkBudgetsTest {
    private static final ClientAddress FLOODER = address("198.51.100.7");
    private static final ClientAddress NEIGHBOUR = address("198.51.100.200");
    private static final ClientAddress STRANGER = address("198.51.101.7");
    private static final long SECOND = 1_000_000_000L;

    private byte salt;
    private final NetworkBudgets budgets = new NetworkBudgets(bytes -> bytes[0] = salt++);

    @Test
    void anOfficeThatComesAtOnceIsLetInAndAFlooderIsHeldToARate() {
        for (int i = 0; i < 250; i++) {
            assertThat(budgets.take(Kind.JOIN, FLOODER, 0)).isTrue();
        }
        assertThat(taken(Kind.JOIN, FLOODER, 0)).isEqualTo(Limits.JOINS_AT_ONCE - 250);
        assertThat(taken(Kind.JOIN, FLOODER, SECOND)).isEqualTo((int) Limits.JOINS_PER_SECOND);
    }

    @Test
    void aNetworkIsCountedAsOneAndOthersAreNotTouched() {
        taken(Kind.ROOM, FLOODER, 0);
        assertThat(budgets.take(Kind.ROOM, NEIGHBOUR, 0)).isFalse();
        assertThat(budgets.take(Kind.ROOM, STRANGER, 0)).isTrue();
        assertThat(budgets.take(Kind.JOIN, NEIGHBOUR, 0)).isTrue();

        taken(Kind.ROOM, address("2001:db8:1:2::3"), 0);
        assertThat(budgets.take(Kind.ROOM, address("2001:db8:1:ffff::9"), 0)).isFalse();
        assertThat(budgets.take(Kind.ROOM, address("2001:db8:2::3"), 0)).isTrue();
    }

    @Test
    void whoIsThereCountsUntilTheyLeave() {
        List<NetworkBudgets.Held> held = new ArrayList<>();
        for (int i = 0; i < Limits.PRESENT_PER_NETWORK; i++) {
            held.add(budgets.hold(FLOODER, 0).orElseThrow());
        }
        assertThat(budgets.hold(NEIGHBOUR, 1000 * SECOND)).isEmpty();
        held.getFirst().release();
        held.getFirst().release();
        assertThat(budgets.hold(NEIGHBOUR, 1000 * SECOND)).isPresent();
        assertThat(budgets.hold(NEIGHBOUR, 1000 * SECOND)).isEmpty();
    }

    @Test
    void whoCameWhileTheTableWasFullGivesBackWhatTheyHeld() {
        for (int i = 0; i < Limits.NETWORKS_REMEMBERED; i++) {
            budgets.take(Kind.JOIN, address("10." + (i >> 8 & 255) + "." + (i & 255) + ".1"), 0);
        }
        NetworkBudgets.Held amongEverybodyElse = budgets.hold(STRANGER, 0).orElseThrow();
        budgets.forgetUntouched(60 * SECOND);
        assertThat(budgets.size()).isEqualTo(1);
        NetworkBudgets.Held ofTheirOwn = budgets.hold(STRANGER, 60 * SECOND).orElseThrow();
        amongEverybodyElse.release();
        budgets.forgetUntouched(120 * SECOND);
        assertThat(budgets.size()).isEqualTo(1);
        ofTheirOwn.release();
        budgets.forgetUntouched(180 * SECOND);
        assertThat(budgets.size()).isZero();
    }

    @Test
    void aNetworkThatHasEverythingBackIsForgottenAndTheSaltWithIt() {
        budgets.take(Kind.JOIN, FLOODER, 0);
        NetworkBudgets.Held held = budgets.hold(STRANGER, 0).orElseThrow();
        budgets.forgetUntouched(SECOND / 1000);
        assertThat(budgets.size()).isEqualTo(2);
        held.release();
        byte before = salt;
        budgets.forgetUntouched(10 * SECOND);
        assertThat(budgets.size()).isZero();
        assertThat(salt).isGreaterThan(before);
    }

    @Test
    void theTableDoesNotGrowWithoutEnd() {
        for (int i = 0; i < Limits.NETWORKS_REMEMBERED * 2; i++) {
            budgets.take(Kind.JOIN, address("10." + (i >> 16 & 255) + "." + (i >> 8 & 255) + "." + (i & 255)), 0);
            budgets.take(
                    Kind.JOIN,
                    address("2001:" + Integer.toHexString(i & 0xffff) + ":" + Integer.toHexString(i >> 16) + "::"),
                    0);
        }
        assertThat(budgets.size()).isEqualTo(Limits.NETWORKS_REMEMBERED + 1);
        budgets.forgetUntouched(60 * SECOND);
        assertThat(budgets.size()).isZero();
    }

    private int taken(Kind kind, ClientAddress from, long nowNanos) {
        int count = 0;
        while (budgets.take(kind, from, nowNanos)) {
            count++;
        }
        return count;
    }

    private static ClientAddress address(String literal) {
        return ClientAddress.ofLiteral(literal).orElseThrow();
    }
}
