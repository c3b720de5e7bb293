package org.glashaus.media.forward;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpView;

/**
 * The last packets of one stream, shared by its receivers: bounded by count, octets and time, and wiped one by one as they
 * go. Packets lie in chunks in the order of their arrival; {@link #places} finds them by their sequence number.
 */
final class PacketRing {
    static final int NONE = -1;
    private static final int PACKETS = Limits.RING_PACKETS;
    private static final int MASK = PACKETS - 1;
    private static final byte[] ZEROS = new byte[Limits.BUFFER_OCTETS];

    private final RingMemory memory;

    /** By the low bits of the sequence number: where in the tables below its packet is. */
    private final int[] places = new int[PACKETS];

    // Tables by order of arrival, a circle.
    private final long[] sequences = new long[PACKETS];
    private final long[] storedNanos = new long[PACKETS];
    private final int[] timestamps = new int[PACKETS];
    private final boolean[] markers = new boolean[PACKETS];
    private final int[] chunks = new int[PACKETS];
    private final int[] offsets = new int[PACKETS];
    private final int[] lengths = new int[PACKETS];
    private int oldest;
    private int count;

    /** The chunk that is being filled, and how far. */
    private int chunk = RingMemory.NONE;

    private int used;
    private int chunksHeld;

    PacketRing(RingMemory memory) {
        this.memory = memory;
        Arrays.fill(places, NONE);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Keeps what a receiver may ask for: the payload, and of the header what the sender alone knows. */
    void store(RtpView packet, long extended, long nowNanos) {
        evictUntil(nowNanos - Limits.RING_NANOS);
        int length = packet.payloadLength();
        if (count == PACKETS) {
            evict();
        }
        if ((chunk == RingMemory.NONE || used + length > Limits.RING_CHUNK_OCTETS) && !openChunk()) {
            return;
        }
        int place = oldest + count & MASK;
        Bytes.copy(packet.buffer(), packet.payloadOffset(), memory.chunk(chunk), used, length);
        sequences[place] = extended;
        storedNanos[place] = nowNanos;
        timestamps[place] = packet.timestamp();
        markers[place] = packet.marker();
        chunks[place] = chunk;
        offsets[place] = used;
        lengths[place] = length;
        places[(int) extended & MASK] = place;
        used += length;
        count++;
    }

    /** False if there is none even at the price of all older packets. */
    private boolean openChunk() {
        int next = chunksHeld < Limits.RING_CHUNKS ? memory.take() : RingMemory.NONE;
        while (next == RingMemory.NONE && count > 0) {
            evict();
            next = chunksHeld < Limits.RING_CHUNKS ? memory.take() : RingMemory.NONE;
        }
        if (next == RingMemory.NONE) {
            return false;
        }
        chunk = next;
        used = 0;
        chunksHeld++;
        return true;
    }

    /** Where the packet of that number is, {@link #NONE} if it is not here (any more). Good until the next change. */
    int find(long extended) {
        int place = places[(int) extended & MASK];
        return place != NONE && sequences[place] == extended ? place : NONE;
    }

    int timestamp(int place) {
        return timestamps[place];
    }

    boolean marker(int place) {
        return markers[place];
    }

    int payloadLength(int place) {
        return lengths[place];
    }

    void copyPayload(int place, byte[] out, int at) {
        Bytes.copy(memory.chunk(chunks[place]), offsets[place], out, at, lengths[place]);
    }

    /** Wipes what was stored at that time or before. */
    void evictUntil(long nanos) {
        while (count > 0 && storedNanos[oldest] - nanos <= 0) {
            evict();
        }
    }

    void clear() {
        while (count > 0) {
            evict();
        }
    }

    private void evict() {
        int place = oldest;
        MemorySegment holding = memory.chunk(chunks[place]);
        Bytes.copy(ZEROS, 0, holding, offsets[place], lengths[place]);
        int index = (int) sequences[place] & MASK;
        if (places[index] == place) {
            places[index] = NONE;
        }
        oldest = oldest + 1 & MASK;
        count--;
        if (count == 0 || chunks[oldest] != chunks[place]) {
            memory.giveBack(chunks[place]);
            chunksHeld--;
            if (count == 0) {
                chunk = RingMemory.NONE;
            }
        }
    }
}
