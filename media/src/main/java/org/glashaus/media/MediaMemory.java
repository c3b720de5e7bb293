package org.glashaus.media;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory outside the heap that media wait in, as the edge has it: clean, and there for as long as the core is. The edge may
 * have asked the kernel to keep it out of swap space, which the core cannot.
 *
 * @param rings where packets wait in clear that may be asked for again: as many octets as the edge likes to give, or none; the
 *     core makes what it needs beyond
 * @param outbox where datagrams wait to be sent, {@link #OUTBOX_OCTETS} at least
 */
public record MediaMemory(MemorySegment rings, MemorySegment outbox) {
    /** All that rings ever hold. */
    public static final long RINGS_OCTETS = (long) Limits.RING_CHUNKS_IN_ALL * Limits.RING_CHUNK_OCTETS;

    /** What the edge gives for rings is used in pieces of this size. */
    public static final long RINGS_PIECE_OCTETS = Limits.RING_CHUNK_OCTETS;

    public static final long OUTBOX_OCTETS = (long) Limits.OUTBOX_DATAGRAMS * Limits.BUFFER_OCTETS;

    public MediaMemory {
        if (outbox.byteSize() < OUTBOX_OCTETS) {
            throw new IllegalArgumentException("an outbox of " + outbox.byteSize() + " octets is too small");
        }
    }

    /** As the JVM gives it. */
    public static MediaMemory plain() {
        return new MediaMemory(MemorySegment.NULL, Arena.ofAuto().allocate(OUTBOX_OCTETS, 64));
    }
}
