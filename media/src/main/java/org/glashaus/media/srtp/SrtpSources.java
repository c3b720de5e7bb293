package org.glashaus.media.srtp;

import org.jspecify.annotations.Nullable;

/** The SSRCs of one direction: an open-addressed table that grows up to a limit and forgets nothing. */
final class SrtpSources {
    private final int limit;
    private @Nullable SrtpSource[] slots = new @Nullable SrtpSource[8];
    private int size;
    private @Nullable SrtpSource last;

    SrtpSources(int limit) {
        this.limit = limit;
    }

    @Nullable
    SrtpSource find(int ssrc) {
        SrtpSource recent = last;
        if (recent != null && recent.ssrc == ssrc) {
            return recent;
        }
        SrtpSource found = slots[slot(slots, ssrc)];
        if (found != null) {
            last = found;
        }
        return found;
    }

    boolean isFull() {
        return size >= limit;
    }

    int size() {
        return size;
    }

    /** Of an SSRC that is not there yet, while the table is not full. */
    SrtpSource add(int ssrc) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        SrtpSource added = new SrtpSource(ssrc);
        slots[slot(slots, ssrc)] = added;
        size++;
        last = added;
        return added;
    }

    private void grow() {
        @Nullable SrtpSource[] larger = new @Nullable SrtpSource[2 * slots.length];
        for (SrtpSource source : slots) {
            if (source != null) {
                larger[slot(larger, source.ssrc)] = source;
            }
        }
        slots = larger;
    }

    /** The slot of this SSRC, or the free one where it belongs; the table is never more than half full. */
    private static int slot(@Nullable SrtpSource[] slots, int ssrc) {
        int mask = slots.length - 1;
        int at = ssrc * 0x9e3779b9 >>> 16 & mask;
        for (SrtpSource there = slots[at]; there != null && there.ssrc != ssrc; there = slots[at]) {
            at = at + 1 & mask;
        }
        return at;
    }
}
