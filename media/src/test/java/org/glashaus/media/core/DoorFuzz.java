package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glashaus.media.SdpRefused;

/**
 * The whole door with two people behind it, under whatever comes: raw datagrams from known and unknown addresses,
 * authentic packets with any content, descriptions, silence. Nothing may throw, nothing may count as our own fault.
 */
class DoorFuzz {
    private static final int STEPS = 24;
    private static final int OCTETS = 1400;

    @FuzzTest
    void whateverComesThroughTheDoorIsAnsweredOrDropped(FuzzedDataProvider data) throws SdpRefused {
        VirtualRoom world = new VirtualRoom();
        int ada = world.core().join(1);
        int bob = world.core().join(1);
        SimulatedPeer sending = world.publisher(ada, "audio:11", "video:12");
        SimulatedPeer watching = world.viewer(bob, "audio", "video");
        for (int step = 0; step < STEPS && data.remainingBytes() > 0; step++) {
            int action = data.consumeInt(0, 6);
            SimulatedPeer peer = data.consumeBoolean() ? sending : watching;
            byte[] octets = data.consumeBytes(data.consumeInt(0, OCTETS));
            switch (action) {
                case 0 -> peer.send(octets);
                case 1 -> world.core().receive(77, MemorySegment.ofArray(octets), 0, octets.length, world.nowNanos());
                case 2 -> peer.authentic(rtp(octets, data), false);
                case 3 -> peer.authentic(octets, false);
                case 4 -> peer.authentic(octets, true);
                case 5 -> world.pass(data.consumeInt(0, 2000));
                default -> describe(world, ada, bob, data.consumeInt(0, 2), new String(octets, StandardCharsets.UTF_8));
            }
        }
        world.pass(1500);
        assertThat(world.core().counters().entrySet())
                .filteredOn(counted -> counted.getKey().contains("fault"))
                .allMatch(counted -> counted.getValue() == 0);
    }

    /** A plausible header, so that more than one in four thousand reaches the streams. */
    private static byte[] rtp(byte[] octets, FuzzedDataProvider data) {
        if (octets.length >= 12) {
            octets[0] = (byte) (octets[0] & 0x3f | 0x80);
            octets[1] = (byte) (octets[1] & 0x80 | (data.consumeBoolean() ? 111 : 96));
            octets[8] = octets[9] = octets[10] = 0;
            octets[11] = (byte) (data.consumeBoolean() ? 11 : 12);
        }
        return octets;
    }

    private static void describe(VirtualRoom world, int ada, int bob, int command, String sdp) {
        try {
            switch (command) {
                case 0 -> world.core().publish(ada, sdp, Map.of(), world.nowNanos());
                case 1 -> world.core().subscribed(bob, 1, sdp, world.nowNanos());
                default -> world.core().view(bob, sdp, world.nowNanos());
            }
        } catch (SdpRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
