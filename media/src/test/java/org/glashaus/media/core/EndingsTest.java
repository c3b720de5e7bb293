package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.media.MediaCore.Leg;
import org.junit.jupiter.api.Test;

/** What is told of a connection that is over: how much went over it, and how much never arrived. */
class EndingsTest {
    private final VirtualRoom world = new VirtualRoom();
    private final Core core = world.core();
    private final int ada = core.join(1);
    private final int bob = core.join(1);

    @Test
    void anEndTellsWhatCameAndWhatWasMissing() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        world.viewer(bob, "audio");
        adaSends.audio(11, 1, 0, "one");
        adaSends.audio(11, 4, 2880, "four");
        core.leave(ada, world.nowNanos());
        core.leave(bob, world.nowNanos());
        world.settle();
        assertThat(world.endings).containsExactly("ended " + ada + " PUBLISH 2 2", "ended " + bob + " SUBSCRIBE 2 0");
    }

    @Test
    void thatAPathStandsIsToldOnceAndBeforeItIsConnected() throws Exception {
        SimulatedPeer adaSends = world.publisher(ada, "audio:11");
        adaSends.connect();
        world.settle();
        assertThat(world.paths).containsExactly("checked " + ada + " PUBLISH after 0 events");
        assertThat(world.events).contains("connected " + ada + " PUBLISH");
    }

    @Test
    void aClosedConnectionEndsOnceAndItsParticipantMayHaveAnother() throws Exception {
        world.publisher(ada, "audio:11").audio(11, 1, 0, "one");
        core.close(ada, Leg.PUBLISH, world.nowNanos());
        world.publisher(ada, "audio:12");
        core.leave(ada, world.nowNanos());
        world.settle();
        assertThat(world.endings).containsExactly("ended " + ada + " PUBLISH 1 0", "ended " + ada + " PUBLISH 0 0");
    }

    @Test
    void whatIsLostBySilenceIsToldAsLostFirstAndThenEnds() throws Exception {
        world.publisher(ada, "audio:11").audio(11, 1, 0, "one");
        world.pass(60_000);
        assertThat(world.events).contains("lost " + ada + " PUBLISH CONSENT_LOST");
        assertThat(world.endings).containsExactly("ended " + ada + " PUBLISH 1 0");
    }
}
