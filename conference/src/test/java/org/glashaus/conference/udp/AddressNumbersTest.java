package org.glashaus.conference.udp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.IntPredicate;
import org.glashaus.conference.limits.Limits;
import org.junit.jupiter.api.Test;

class AddressNumbersTest {
    private final AddressNumbers peers = new AddressNumbers();

    @Test
    void anAddressKeepsItsNumberAndEachSocketHasItsOwn() {
        int first = peers.intern(0, address(1), 0, number -> false);

        assertThat(peers.intern(0, address(1), 1, number -> false)).isEqualTo(first);
        assertThat(peers.intern(1, address(1), 1, number -> false)).isNotEqualTo(first);
        assertThat(peers.port(first)).isEqualTo(4000);
        byte[] octets = new byte[16];
        assertThat(peers.address(first, octets)).isEqualTo(4);
        assertThat(octets).startsWith(10, 0, 0, 1);
    }

    @Test
    void theNumberOfAForgottenAddressReachesNobody() {
        int number = peers.intern(0, address(1), 0, held -> false);
        peers.forgetSilent(Limits.PEER_SILENCE.toNanos() + 1, held -> false);

        assertThat(peers.find(number)).isNull();
        assertThat(peers.intern(0, address(1), 0, held -> false)).isNotEqualTo(number);
    }

    @Test
    void whoeverIsForgottenIsRememberedNowhere() {
        peers.intern(0, address(1), 0, held -> false);
        peers.intern(0, address(1), 0, held -> false);
        assertThat(peers.remembersNobody()).isFalse();
        peers.forgetSilent(Limits.PEER_SILENCE.toNanos() + 1, held -> false);

        assertThat(peers.remembersNobody()).isTrue();
    }

    @Test
    void whomTheCoreHoldsIsNeitherForgottenNorPushedOut() {
        int held = peers.intern(0, address(1), 0, number -> false);
        peers.forgetSilent(Long.MAX_VALUE / 2, number -> number == held);
        for (int i = 2; i < 3 * Limits.PEERS; i++) {
            assertThat(peers.intern(0, address(i), i, number -> number == held)).isNotEqualTo(AddressNumbers.NONE);
        }

        assertThat(peers.size()).isEqualTo(Limits.PEERS);
        assertThat(peers.find(held)).isNotNull();
    }

    @Test
    void whenAllAreHeldNobodyElseComesIn() {
        for (int i = 0; i < Limits.PEERS; i++) {
            peers.intern(0, address(i), 0, number -> true);
        }

        assertThat(peers.intern(0, address(Limits.PEERS), 0, number -> true)).isEqualTo(AddressNumbers.NONE);
    }

    @Test
    void aKnownAddressIsFoundWithoutMakingAnObject() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        IntPredicate held = number -> false;
        InetSocketAddress[] known = {address(1), address(2), address(3)};
        long allocated = 0;
        for (int round = 0; round < 2; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 30_000; i++) {
                peers.intern(0, known[i % 3], i, held);
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated / 30_000).as("octets a look").isZero();
    }

    private static InetSocketAddress address(int number) {
        return new InetSocketAddress(
                InetAddress.ofLiteral("10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255)), 4000);
    }
}
