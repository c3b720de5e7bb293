package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import org.glashaus.media.MediaCore;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpWriter;
import org.glashaus.media.srtp.SrtpContext;
import org.junit.jupiter.api.Test;

/** The whole way of a packet, from the door to three receivers' datagrams, costs no object. */
class WayAllocationTest {
    private static final int TURNS = 20_000;
    private static final int RECEIVERS = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OpenCiphers ciphers = new OpenCiphers();
    private final VirtualRoom world = new VirtualRoom(ciphers, ciphers);
    private final SrtpContext sending = SrtpContext.sending(
            ciphers,
            KeyedHandshake.PROFILE,
            new byte[KeyedHandshake.PROFILE.exportLength()],
            SrtpContext.Writer.CLIENT);
    private final RtpWriter writer = new RtpWriter();
    private final byte[] packet = new byte[2048];
    private final byte[] payload = new byte[1000];
    private final MemorySegment datagram = Arena.ofAuto().allocate(2048);
    private long delivered;
    private final MediaCore.Egress egress = (peer, octets, offset, length) -> delivered++;

    @Test
    void soundToThreeAllocatesNothing() throws Exception {
        measure("audio", 111);
    }

    @Test
    void aPictureToThreeAllocatesNothing() throws Exception {
        payload[0] = 0x10;
        measure("video", 96);
    }

    private void measure(String kind, int payloadType) throws Exception {
        Core core = world.core();
        // Numbers above the small ones, which the JDK keeps as objects.
        for (int i = 0; i < 200; i++) {
            core.leave(core.join(1), world.nowNanos());
        }
        for (int i = 0; i < RECEIVERS; i++) {
            world.viewer(core.join(1), kind);
        }
        SimulatedPeer sender = world.publisher(core.join(1), kind + ":12");
        turns(sender.peer, payloadType, 0);
        delivered = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        turns(sender.peer, payloadType, TURNS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(delivered).isEqualTo((long) RECEIVERS * TURNS);
        assertThat(allocated / TURNS).as("octets a packet").isZero();
    }

    private void turns(int from, int payloadType, int first) {
        Core core = world.core();
        for (int i = first; i < first + TURNS; i++) {
            writer.begin(packet, 0, 1500, false, payloadType, true, i & 0xffff, i * 960, 12);
            int length = sending.protect(packet, 0, writer.payload(payload, 0, payload.length));
            Bytes.copy(packet, 0, datagram, 0, length);
            core.receive(from, datagram, 0, length, world.nowNanos());
            core.drain(egress);
        }
    }
}
