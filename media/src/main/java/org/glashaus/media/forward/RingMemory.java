package org.glashaus.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.glashaus.media.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside the heap for packets that may be asked for again. All rings of a core take chunks of it and give them
 * back wiped, so what waits here for its next use holds nothing.
 */
public final class RingMemory {
    static final int NONE = -1;

    private final @Nullable Arena[] arenas = new @Nullable Arena[Limits.RING_CHUNKS_IN_ALL];
    private final MemorySegment[] chunks = new MemorySegment[Limits.RING_CHUNKS_IN_ALL];
    private final int[] free = new int[Limits.RING_CHUNKS_IN_ALL];
    private int freeCount = Limits.RING_CHUNKS_IN_ALL;
    private boolean beyondKept;

    /** Those of memory that we were given, which come first and are not ours to give up. */
    private final int given;

    public RingMemory(MemorySegment memory) {
        Arrays.fill(chunks, MemorySegment.NULL);
        given = (int) Math.min(memory.byteSize() / Limits.RING_CHUNK_OCTETS, Limits.RING_CHUNKS_IN_ALL);
        for (int chunk = 0; chunk < given; chunk++) {
            chunks[chunk] = memory.asSlice((long) chunk * Limits.RING_CHUNK_OCTETS, Limits.RING_CHUNK_OCTETS);
        }
        for (int i = 0; i < free.length; i++) {
            // The last is taken first: low numbers, which are those that exist.
            free[i] = free.length - 1 - i;
        }
    }

    /** The number of a clean chunk, {@link #NONE} if all are in use. */
    int take() {
        if (freeCount == 0) {
            return NONE;
        }
        int chunk = free[--freeCount];
        if (chunk >= given && arenas[chunk] == null) {
            Arena arena = Arena.ofConfined();
            beyondKept |= chunk >= Limits.RING_CHUNKS_KEPT;
            arenas[chunk] = arena;
            chunks[chunk] = arena.allocate(Limits.RING_CHUNK_OCTETS);
        }
        return chunk;
    }

    /** Takes back a chunk in which everything has been wiped. */
    void giveBack(int chunk) {
        free[freeCount++] = chunk;
        if (beyondKept && freeCount == free.length) {
            release();
        }
    }

    /** Once nobody needs any: in a call that goes on, what is given back now is taken again at once. */
    private void release() {
        for (int chunk = Limits.RING_CHUNKS_KEPT; chunk < arenas.length; chunk++) {
            Arena arena = arenas[chunk];
            if (arena != null) {
                arena.close();
                arenas[chunk] = null;
                chunks[chunk] = MemorySegment.NULL;
            }
        }
        beyondKept = false;
    }

    MemorySegment chunk(int chunk) {
        return chunks[chunk];
    }

    /** Chunks that we made, in use or not. */
    int chunksMade() {
        int made = 0;
        for (Arena arena : arenas) {
            made += arena == null ? 0 : 1;
        }
        return made;
    }

    /** Chunks that rings hold now. */
    public int chunksInUse() {
        return Limits.RING_CHUNKS_IN_ALL - freeCount;
    }

    /** Octets anywhere in this memory that are not zero: what a look at the process would find. */
    public long octetsLeft() {
        long left = 0;
        for (MemorySegment chunk : chunks) {
            for (long at = 0; at < chunk.byteSize(); at++) {
                left += chunk.get(ValueLayout.JAVA_BYTE, at) == 0 ? 0 : 1;
            }
        }
        return left;
    }
}
