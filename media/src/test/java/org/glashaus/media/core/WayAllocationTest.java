package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import org.glashaus.media.MediaCore;
import org.glashaus.media.SubscriptionOffer;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpWriter;
import org.glashaus.media.srtp.SrtpContext;
import org.junit.jupiter.api.Test;

/** The whole way of a packet, from the door to three receivers' datagrams, costs no object. */
class WayAllocationTest {
    private static final int TURNS = 20_000;
    private static final int RECEIVERS = 3;
    private static final int ASKED_ONE_OF = 4;
    private static final long PACKET_NANOS = 20_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OpenCiphers ciphers = new OpenCiphers();
    private final VirtualRoom world = new VirtualRoom(ciphers, ciphers);
    private final SrtpContext sending = SrtpContext.sending(
            ciphers,
            KeyedHandshake.PROFILE,
            new byte[KeyedHandshake.PROFILE.exportLength()],
            SrtpContext.Writer.CLIENT);
    private final SrtpContext asking = SrtpContext.sending(
            ciphers,
            KeyedHandshake.PROFILE,
            new byte[KeyedHandshake.PROFILE.exportLength()],
            SrtpContext.Writer.CLIENT);
    private final RtcpWriter reports = new RtcpWriter();
    private final RtpWriter writer = new RtpWriter();
    private final byte[] packet = new byte[2048];
    private final byte[] payload = new byte[1000];
    private final MemorySegment datagram = Arena.ofAuto().allocate(2048);
    private long delivered;

    /** Timers are no part of a packet's way: they run a few times a second, however many packets come. */
    private long octetsOfTimers;

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

    /** Now and then a speaker looks whether everybody has a slot for it. */
    @Test
    void speechToThreeWhomWeOfferAllocatesNothing() throws Exception {
        SimulatedPeer sender = world.publisher(world.core().join(1), "audio:12");
        for (int i = 0; i < RECEIVERS; i++) {
            offered(world.core().join(1));
        }
        measure(sender, 111);
    }

    private void offered(int participant) throws Exception {
        SimulatedPeer peer = world.peer();
        SubscriptionOffer offer = world.core().subscription(participant, world.nowNanos());
        world.core().subscribed(participant, offer.revision(), peer.answerTo(offer.sdp()), world.nowNanos());
        peer.connect();
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
        measure(world.publisher(core.join(1), kind + ":12"), payloadType);
    }

    private void measure(SimulatedPeer sender, int payloadType) {
        turns(sender.peer, payloadType, 0);
        delivered = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        turns(sender.peer, payloadType, TURNS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(delivered).isEqualTo((long) RECEIVERS * TURNS);
        assertThat(allocated / TURNS).as("octets a packet").isZero();
    }

    // RFC 4588: stored, asked for and sent again; time passes, so packets leave the ring too
    @Test
    void keepingAPictureAndSendingItAgainAllocatesNothing() throws Exception {
        payload[0] = 0x10;
        Core core = world.core();
        for (int i = 0; i < 200; i++) {
            core.leave(core.join(1), world.nowNanos());
        }
        SimulatedPeer viewer = world.viewer(core.join(1), "video");
        SimulatedPeer sender = world.publisher(core.join(1), "video:12");
        sender.video(12, 0, 0, true, "key");
        SimulatedPeer.Arrived key = viewer.arrived.getFirst();
        repaired(sender.peer, viewer.peer, key, 1);
        assertThat(core.counters()).containsEntry("packets-resent", (long) TURNS / ASKED_ONE_OF);
        octetsOfTimers = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        repaired(sender.peer, viewer.peer, key, 1 + TURNS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(core.counters()).containsEntry("packets-resent", 2L * TURNS / ASKED_ONE_OF);
        assertThat((allocated - octetsOfTimers) / TURNS).as("octets a packet").isZero();
        assertThat(octetsOfTimers / TURNS)
                .as("octets of ten sweeps and a report each second")
                .isLessThan(8);
        assertThat(world.chunks()).isPositive();
    }

    private void repaired(int from, int to, SimulatedPeer.Arrived key, int first) {
        Core core = world.core();
        for (int i = first; i < first + TURNS; i++) {
            long now = world.nowNanos() + i * 1_000_000L;
            send(from, 96, i, now);
            if (i % ASKED_ONE_OF == 0) {
                reports.begin(packet, 0, 1500);
                reports.receiverReport(1);
                reports.nack(1, key.ssrc(), key.sequence() + i & 0xffff, 0);
                int length = asking.protectRtcp(packet, 0, reports.length());
                Bytes.copy(packet, 0, datagram, 0, length);
                core.receive(to, datagram, 0, length, now);
            }
            core.drain(egress);
            long beforeTimers = threads.getCurrentThreadAllocatedBytes();
            core.advance(now);
            octetsOfTimers += threads.getCurrentThreadAllocatedBytes() - beforeTimers;
        }
    }

    private void turns(int from, int payloadType, int first) {
        Core core = world.core();
        for (int i = first; i < first + TURNS; i++) {
            send(from, payloadType, i, world.nowNanos() + i * PACKET_NANOS);
            core.drain(egress);
        }
    }

    private void send(int from, int payloadType, int number, long nowNanos) {
        writer.begin(packet, 0, 1500, false, payloadType, true, number & 0xffff, number * 960, 12);
        int length = sending.protect(packet, 0, writer.payload(payload, 0, payload.length));
        Bytes.copy(packet, 0, datagram, 0, length);
        world.core().receive(from, datagram, 0, length, nowNanos);
    }
}
