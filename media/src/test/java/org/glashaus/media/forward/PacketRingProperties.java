package org.glashaus.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaMemory;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpView;

/** The ring against a list that keeps everything. */
class PacketRingProperties {
    private record Stored(long sequence, long nanos, byte[] payload) {}

    private static RtpView packet(int sequence, byte[] payload) {
        byte[] packet = new byte[12 + payload.length];
        packet[0] = (byte) 0x80;
        Bytes.putU16(packet, 2, sequence);
        Bytes.copy(payload, 0, packet, 12, payload.length);
        RtpView view = new RtpView();
        assertThat(view.wrap(packet, 0, packet.length)).isTrue();
        return view;
    }

    @Property(tries = 100)
    void whatItGivesIsWhatWasStoredAndWhatItLetGoIsWiped(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3000) int packets,
            @ForAll @IntRange(min = 0, max = 20) int millisApart) {
        Random random = new Random(seed);
        RingMemory memory = new RingMemory(MemorySegment.NULL);
        PacketRing ring = new PacketRing(memory);
        List<Stored> all = new ArrayList<>();
        long now = 1_000_000_000L;
        for (int i = 0; i < packets; i++) {
            byte[] payload = new byte[1 + random.nextInt(1400)];
            java.util.Arrays.fill(payload, (byte) (1 + random.nextInt(255)));
            long sequence = 0x1_0000L + (i ^ 1);
            all.add(new Stored(sequence, now, payload));
            ring.store(packet((int) sequence, payload), sequence, now);
            now += random.nextInt(millisApart + 1) * 1_000_000L;
            assertThat(memory.chunksInUse()).isLessThanOrEqualTo(Limits.RING_CHUNKS);
        }
        ring.evictUntil(now - Limits.RING_NANOS);
        long kept = 0;
        for (Stored stored : all) {
            int place = ring.find(stored.sequence());
            if (place != PacketRing.NONE) {
                byte[] out = new byte[stored.payload().length];
                ring.copyPayload(place, out, 0);
                assertThat(out).isEqualTo(stored.payload());
                assertThat(now - stored.nanos()).isLessThan(Limits.RING_NANOS);
                kept += out.length;
            }
        }
        assertThat(memory.octetsLeft()).isEqualTo(kept);
        assertThat(ring.find(all.getLast().sequence()) != PacketRing.NONE)
                .isEqualTo(now - all.getLast().nanos() < Limits.RING_NANOS);
        ring.clear();
        assertThat(memory.octetsLeft()).isZero();
        assertThat(memory.chunksInUse()).isZero();
    }

    @Property(tries = 20)
    void ringsThatShareTheirMemoryNeverTakeMoreThanThereIs(
            @ForAll long seed, @ForAll @IntRange(max = Limits.RING_CHUNKS_IN_ALL + 1) int given) {
        Random random = new Random(seed);
        MemorySegment ofTheEdge = Arena.ofAuto().allocate((long) given * Limits.RING_CHUNK_OCTETS + 1);
        RingMemory memory = new RingMemory(ofTheEdge);
        int own = Math.max(0, Limits.RING_CHUNKS_IN_ALL - given);
        List<PacketRing> rings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rings.add(new PacketRing(memory));
        }
        byte[] payload = new byte[1400];
        java.util.Arrays.fill(payload, (byte) 7);
        for (int i = 0; i < 30_000; i++) {
            rings.get(random.nextInt(rings.size())).store(packet(i, payload), i, 1);
        }
        assertThat(memory.chunksInUse()).isEqualTo(Limits.RING_CHUNKS_IN_ALL);
        rings.subList(1, rings.size()).forEach(PacketRing::clear);
        assertThat(memory.chunksMade()).as("while one goes on").isEqualTo(own);
        long used = Math.min(ofTheEdge.byteSize(), MediaMemory.RINGS_OCTETS) / Limits.RING_CHUNK_OCTETS;
        for (long chunk = 0; chunk < used; chunk++) {
            assertThat(memory.chunk((int) chunk).address())
                    .as("what was given comes first")
                    .isEqualTo(ofTheEdge.address() + chunk * Limits.RING_CHUNK_OCTETS);
        }
        rings.forEach(PacketRing::clear);
        assertThat(memory.octetsLeft()).isZero();
        assertThat(memory.chunksInUse()).isZero();
        assertThat(memory.chunksMade())
                .as("once nobody needs any")
                .isEqualTo(Math.max(0, Limits.RING_CHUNKS_KEPT - given));
    }
}
