package org.glashaus.conference;

import io.vertx.core.json.JsonObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.glashaus.media.MediaMemory;

/**
 * The memory outside the heap that media wait in, and how much of it the kernel has been asked to keep out of swap space. Rings
 * come first, since they alone hold media in clear for longer than a moment; the outbox holds what is encrypted.
 *
 * @param lockedOctets of {@link #ALL}
 */
record MediaPages(MediaMemory memory, long lockedOctets) {
    static final long ALL = MediaMemory.RINGS_OCTETS + MediaMemory.OUTBOX_OCTETS;

    /** What gives pages. */
    interface Source {
        /** Clean pages that are locked; empty if the kernel does not let it be so many. */
        Optional<MemorySegment> locked(long octets);
    }

    static MediaPages ofThisProcess() {
        return of(LinuxPages.find().map(Source.class::cast).orElse(octets -> Optional.empty()));
    }

    static MediaPages of(Source source) {
        MemorySegment rings = rings(source);
        Optional<MemorySegment> outbox = source.locked(MediaMemory.OUTBOX_OCTETS);
        return new MediaPages(
                new MediaMemory(rings, outbox.orElseGet(() -> Arena.ofAuto().allocate(MediaMemory.OUTBOX_OCTETS, 64))),
                rings.byteSize() + outbox.map(MemorySegment::byteSize).orElse(0L));
    }

    /** As much as there may be: all of it, or half of that, and so on. */
    private static MemorySegment rings(Source source) {
        for (long octets = MediaMemory.RINGS_OCTETS; octets >= MediaMemory.RINGS_PIECE_OCTETS; octets /= 2) {
            Optional<MemorySegment> locked = source.locked(octets);
            if (locked.isPresent()) {
                return locked.get();
            }
        }
        return MemorySegment.NULL;
    }

    JsonObject json() {
        JsonObject told = new JsonObject().put("locked", lockedOctets).put("of", ALL);
        return lockedOctets == ALL
                ? told
                : told.put("why", "the kernel locks no more for this process (RLIMIT_MEMLOCK), or it is not Linux");
    }
}
