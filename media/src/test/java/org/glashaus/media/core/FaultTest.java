package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What breaks in one session ends that session, and the others go on. */
class FaultTest {
    private final BreakableCiphers ciphers = new BreakableCiphers();
    private final VirtualRoom world = new VirtualRoom(ciphers);
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);
    private final int cid = core.join(1);

    private List<String> heard(SimulatedPeer peer) {
        return peer.arrived.stream().map(SimulatedPeer.Arrived::payload).toList();
    }

    @Test
    void aFaultTowardsOneReceiverEndsThatReceiverOnly() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        SimulatedPeer cidSees = world.viewer(cid, "audio");
        adaSends.audio(11, 1, 0, "before");
        ciphers.breakAt(BreakableCiphers.Use.SEND_RTP, 1);
        adaSends.audio(11, 2, 960, "at");
        adaSends.audio(11, 3, 1920, "after");
        assertThat(heard(bobSees)).containsExactly("before");
        assertThat(heard(cidSees)).containsExactly("before", "at", "after");
        assertThat(world.events).contains("lost " + bob + " SUBSCRIBE FAULT").noneMatch(e -> e.contains("lost " + cid));
        assertThat(core.counters()).containsEntry("faults", 1L);
        assertThat(core.holds(bobSees.peer)).isFalse();
    }

    @Test
    void aFaultInASendersPacketEndsThatSenderOnly() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer cidSends = world.publisher(cid, "audio:31");
        SimulatedPeer bobSees = world.viewer(bob, "audio", "audio");
        ciphers.breakAt(BreakableCiphers.Use.RECEIVE_RTP, 0);
        adaSends.audio(11, 1, 0, "ada");
        cidSends.audio(31, 1, 0, "cid");
        assertThat(heard(bobSees)).containsExactly("cid");
        assertThat(world.events).contains("lost " + ada + " PUBLISH FAULT");
        assertThat(core.counters()).containsEntry("faults", 1L);
    }

    @Test
    void aFaultInASendersReportEndsThatSenderOnly() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        SimulatedPeer bobSees = world.viewer(bob, "audio");
        SimulatedPeer cidSends = world.publisher(cid, "audio:31");
        ciphers.breakAt(BreakableCiphers.Use.SEND_RTCP, 0);
        for (int i = 0; i < 100; i++) {
            world.pass(20);
            adaSends.audio(11, i, i * 960, "ada");
            cidSends.audio(31, i, i * 960, "cid " + i);
        }
        assertThat(heard(bobSees)).contains("cid 99");
        assertThat(world.events).contains("lost " + ada + " PUBLISH FAULT").noneMatch(e -> e.contains("lost " + cid));
    }

    @Test
    void aFaultInClosingKeysIsCountedAndTheSessionIsGone() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        ciphers.breakAt(BreakableCiphers.Use.CLOSE, 0);
        core.leave(ada, world.nowNanos());
        assertThat(core.holds(adaSends.peer)).isFalse();
        assertThat(core.counters()).containsEntry("faults", 2L);
        SimulatedPeer bobSends = world.publisher(bob, "audio:21");
        bobSends.audio(21, 1, 0, "goes on");
        assertThat(core.counters()).containsEntry("rtp-received", 1L);
    }

    // What a packet was is not left behind in the buffer that the next one is written into.
    @Test
    void noClearTextStaysInTheSharedBufferAfterAFault() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        world.viewer(bob, "audio");
        ciphers.breakAt(BreakableCiphers.Use.SEND_RTP, 1);
        adaSends.audio(11, 1, 0, "a secret word");
        assertThat(ciphers.lastBuffer()).isNotEmpty().containsOnly(0);
    }

    @Test
    void noClearTextStaysInTheReceivingBufferAfterAFault() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        ciphers.breakAt(BreakableCiphers.Use.RECEIVE_RTP, 0);
        adaSends.audio(11, 1, 0, "a secret word");
        assertThat(ciphers.lastBuffer()).isNotEmpty().containsOnly(0);
    }
}
