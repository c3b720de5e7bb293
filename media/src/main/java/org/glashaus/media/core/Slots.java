package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.Source;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Receiver;
import org.glashaus.media.forward.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one receiver and who gets them (docs/adr/0150): as many as there are streams up to a bound, then sound goes
 * to who speaks, and pictures to screens and speakers before all others. The slots of a receiver that made the offer itself
 * are given away in the order of joining, and never taken back.
 */
final class Slots {
    /** Who waits and has the best claim stands first; between equals the order of joining stays. */
    private static final Comparator<PublishedStream> BY_CLAIM = Comparator.comparing(
                    (PublishedStream stream) -> stream.source() != Source.SCREEN)
            .thenComparing((one, other) -> one.voice().silentLongerThan(other.voice())
                    ? 1
                    : other.voice().silentLongerThan(one.voice()) ? -1 : 0);

    private final Identifiers identifiers;
    private final Receiver receiver;
    private final String cname;
    private final boolean growing;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * No slots yet.
     *
     * @param growing whether we make the offers, so that slots can be added and given to others
     */
    Slots(Identifiers identifiers, Receiver receiver, boolean growing) {
        this.identifiers = identifiers;
        this.receiver = receiver;
        this.cname = identifiers.cname();
        this.growing = growing;
    }

    List<Slot> all() {
        return slots;
    }

    String cname() {
        return cname;
    }

    Slot add(String mid, boolean video) {
        int ssrc = freshSsrc(0);
        Slot slot = new Slot(
                new Slot.Name(mid, video, ssrc, freshSsrc(ssrc), cname, identifiers.sequenceStart()), receiver);
        slots.add(slot);
        return slot;
    }

    /** Puts the stream where there is room, if there is. */
    boolean place(PublishedStream stream, long nowNanos) {
        Slot slot = room(stream.video());
        if (slot != null) {
            slot.fill(stream, nowNanos);
        }
        return slot != null;
    }

    /** The same for all that wait, those with the best claim first. */
    boolean placeAll(List<PublishedStream> available, long nowNanos) {
        List<PublishedStream> waiting = new ArrayList<>();
        boolean sound = hasRoom(false);
        boolean pictures = hasRoom(true);
        for (PublishedStream stream : available) {
            if ((stream.video() ? pictures : sound) && !carries(stream)) {
                waiting.add(stream);
            }
        }
        if (growing) {
            waiting.sort(BY_CLAIM);
        }
        boolean any = false;
        for (PublishedStream stream : waiting) {
            any |= place(stream, nowNanos);
        }
        return any;
    }

    /**
     * The stream of somebody who speaks, or a screen: where there is no room, it takes the place of who has been silent the
     * longest. False if nothing changed.
     */
    boolean claim(PublishedStream stream, long nowNanos) {
        if (!growing || carries(stream)) {
            return false;
        }
        if (place(stream, nowNanos)) {
            return true;
        }
        Slot slot = longestSilent(stream.video(), nowNanos);
        if (slot != null) {
            slot.fill(stream, nowNanos);
        }
        return slot != null;
    }

    private @Nullable Slot longestSilent(boolean video, long nowNanos) {
        long sinceNanos = nowNanos - (video ? Limits.PICTURE_STAY_NANOS : Limits.SOUND_STAY_NANOS);
        Slot chosen = null;
        PublishedStream least = null;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            PublishedStream stream = slot.stream();
            if (slot.video() == video
                    && stream != null
                    && stream.source() != Source.SCREEN
                    && !stream.voice().spokeSince(sinceNanos)
                    && (least == null || stream.voice().silentLongerThan(least.voice()))) {
                chosen = slot;
                least = stream;
            }
        }
        return chosen;
    }

    private boolean hasRoom(boolean video) {
        return free(video) != null || mayGrow(video);
    }

    /** A free slot of that kind, else a new one if there may be one more; null if not. */
    private @Nullable Slot room(boolean video) {
        Slot slot = free(video);
        return slot != null || !mayGrow(video) ? slot : add(Integer.toString(slots.size()), video);
    }

    private @Nullable Slot free(boolean video) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.stream() == null && slot.video() == video && (growing || slot.isOpen())) {
                return slot;
            }
        }
        return null;
    }

    private boolean mayGrow(boolean video) {
        if (!growing) {
            return false;
        }
        int ofThatKind = 0;
        for (int i = 0; i < slots.size(); i++) {
            ofThatKind += slots.get(i).video() == video ? 1 : 0;
        }
        return ofThatKind < (video ? Limits.PICTURE_SECTIONS : Limits.SOUND_SECTIONS);
    }

    private boolean carries(PublishedStream stream) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).stream() == stream) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stream has ended in any slot since the last call. */
    boolean takeVacated() {
        boolean any = false;
        for (int i = 0; i < slots.size(); i++) {
            any |= slots.get(i).takeVacated();
        }
        return any;
    }

    /** The slot that sends under this SSRC of ours. */
    @Nullable
    Slot bySsrc(int ssrc) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).ssrc() == ssrc) {
                return slots.get(i);
            }
        }
        return null;
    }

    /** One that nothing on this transport has yet. */
    private int freshSsrc(int other) {
        int ssrc = identifiers.ssrc();
        while (ssrc == other || isTaken(ssrc)) {
            ssrc = identifiers.ssrc();
        }
        return ssrc;
    }

    private boolean isTaken(int ssrc) {
        return slots.stream().anyMatch(slot -> slot.ssrc() == ssrc || slot.repairSsrc() == ssrc);
    }

    void clear() {
        slots.forEach(Slot::free);
        slots.clear();
    }
}
