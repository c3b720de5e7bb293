package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CoreProperties {
    @Property
    void noBytesMakeTheDoorThrowOrAnswer(
            @ForAll @IntRange(min = 0, max = 3) int peer, @ForAll @Size(max = 1600) byte[] datagram) throws Exception {
        VirtualRoom world = new VirtualRoom();
        int ada = world.core().join(1);
        world.publisher(ada, "audio:11");
        long sent = sent(world);
        world.core().receive(peer, MemorySegment.ofArray(datagram), 0, datagram.length, world.nowNanos());
        world.settle();
        assertThat(sent(world)).isEqualTo(sent);
    }

    private static long sent(VirtualRoom world) {
        return List.of("stun-answered", "rtp-forwarded").stream()
                .mapToLong(name -> world.core().counters().get(name))
                .sum();
    }
}
