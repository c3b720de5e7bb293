package org.glashaus.media.forward;

import java.util.Arrays;
import org.glashaus.media.Limits;
import org.glashaus.media.Source;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.Vp8Descriptor;
import org.jspecify.annotations.Nullable;

/** One stream that a participant sends, and the slots it is put into. */
public final class PublishedStream {
    private static final Slot[] NOBODY = new Slot[0];

    /**
     * What of the sender's section concerns one stream.
     *
     * @param audioLevelExtension the sender's number of that extension (RFC 6464), -1 if it sends none
     * @param nack whether the sender can be asked for packets again
     */
    public record Format(int payloadType, int clockRate, int audioLevelExtension, boolean nack) {}

    private final int participant;
    private final Source source;
    private final Format format;
    private final Publisher publisher;
    private final Reception reception;
    private final MissingPackets missing = new MissingPackets();
    private final Vp8Descriptor descriptor = new Vp8Descriptor();

    /** Made with the first packet that a receiver may ask for. */
    private @Nullable PacketRing ring;

    private long sweepNanos;
    private Slot[] slots = NOBODY;
    private long keyframeAskedNanos;
    private boolean keyframeEverAsked;
    private boolean keyframeWanted;
    private boolean heard;
    private long heardNanos;

    public PublishedStream(int participant, Source source, int ssrc, Format format, Publisher publisher) {
        this.participant = participant;
        this.source = source;
        this.format = format;
        this.publisher = publisher;
        this.reception = new Reception(ssrc, format.clockRate());
    }

    public int participant() {
        return participant;
    }

    public Source source() {
        return source;
    }

    public boolean video() {
        return source != Source.MICROPHONE;
    }

    /** What the sender was answered to use; packets of another type belong to no codec that we took. */
    public int payloadType() {
        return format.payloadType();
    }

    int clockRate() {
        return format.clockRate();
    }

    int audioLevelExtension() {
        return format.audioLevelExtension();
    }

    /** When its sender spoke, in whatever stream. */
    public Voice voice() {
        return publisher.voice();
    }

    /** Whether the sender speaks with this packet. */
    public boolean speaks(RtpView packet, long nowNanos) {
        return !video() && publisher.voice().heard(packet, format.audioLevelExtension(), nowNanos);
    }

    /** Whether a packet of it came since then. */
    public boolean heardSince(long nanos) {
        return heard && heardNanos - nanos > 0;
    }

    public Reception reception() {
        return reception;
    }

    /** Puts one clear packet into every slot; false if it was here before. Nothing is allocated. */
    public boolean forward(RtpView packet, long nowNanos) {
        long expected = reception.any() ? reception.highestExtended() + 1 : Long.MAX_VALUE;
        return forward(packet, reception.received(packet, nowNanos), expected, nowNanos);
    }

    /** The same for a packet that was made of a retransmission: it takes its own place among the others. */
    public boolean recovered(RtpView packet, long nowNanos) {
        long expected = reception.any() ? reception.highestExtended() + 1 : Long.MAX_VALUE;
        return forward(packet, reception.recovered(packet), expected, nowNanos);
    }

    private boolean forward(RtpView packet, long extended, long expected, long nowNanos) {
        if (extended < 0) {
            return false;
        }
        heard = true;
        heardNanos = nowNanos;
        noteGaps(extended, expected, nowNanos);
        boolean described = video() && descriptor.wrap(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
        boolean kept = false;
        for (Slot slot : slots) {
            if (!slot.forward(this, packet, extended, described ? descriptor : null, nowNanos)) {
                keyframeWanted = true;
            }
            kept |= video() && slot.repairs();
        }
        if (kept) {
            keep(packet, extended, nowNanos);
        }
        askForWhatIsMissing(nowNanos);
        if (keyframeWanted) {
            askForKeyframe(nowNanos);
        }
        return true;
    }

    private void noteGaps(long extended, long expected, long nowNanos) {
        if (!format.nack()) {
            return;
        }
        if (extended < expected) {
            if (!missing.isEmpty()) {
                missing.arrived(extended);
            }
        } else if (extended > expected) {
            missing.noticed(expected, extended, nowNanos);
            publisher.dueBy(missing.dueNanos());
        }
    }

    private void askForWhatIsMissing(long nowNanos) {
        int asked = missing.due(nowNanos);
        if (asked > 0) {
            publisher.requestAgain(this, missing.asked(), asked);
        }
        if (missing.takeGaveUp()) {
            keyframeWanted = true;
        }
    }

    private void keep(RtpView packet, long extended, long nowNanos) {
        PacketRing kept = ring;
        if (kept == null) {
            kept = new PacketRing(publisher.memory());
            ring = kept;
        }
        if (kept.isEmpty()) {
            sweepNanos = nowNanos + Limits.RING_SWEEP_NANOS;
            publisher.dueBy(sweepNanos);
        }
        kept.store(packet, extended, nowNanos);
    }

    @Nullable
    PacketRing ring() {
        return ring;
    }

    /** The sender's clock (RFC 3550 §6.4.1), told on to each receiver in the receiver's own time. */
    public void senderReport(long ntpTimestamp, int rtpTimestamp, long nowNanos) {
        reception.senderReport(ntpTimestamp, nowNanos);
        for (Slot slot : slots) {
            slot.senderReport(ntpTimestamp, rtpTimestamp, nowNanos);
        }
    }

    /** A receiver cannot go on without a key frame. */
    public void wantKeyframe(long nowNanos) {
        if (video()) {
            keyframeWanted = true;
            askForKeyframe(nowNanos);
        }
    }

    /** Asks again for what the throttle held back, and wipes what is old. Returns the next moment something is due. */
    public long advance(long nowNanos) {
        askForWhatIsMissing(nowNanos);
        if (keyframeWanted) {
            askForKeyframe(nowNanos);
        }
        long keyframeDue =
                keyframeWanted ? keyframeAskedNanos + Limits.KEYFRAME_REQUEST_INTERVAL_NANOS : Long.MAX_VALUE;
        return Math.min(Math.min(keyframeDue, missing.dueNanos()), sweep(nowNanos));
    }

    private long sweep(long nowNanos) {
        PacketRing kept = ring;
        if (kept == null || kept.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (nowNanos >= sweepNanos) {
            kept.evictUntil(nowNanos - Limits.RING_NANOS);
            sweepNanos = nowNanos + Limits.RING_SWEEP_NANOS;
        }
        return kept.isEmpty() ? Long.MAX_VALUE : sweepNanos;
    }

    private void askForKeyframe(long nowNanos) {
        if (keyframeEverAsked && nowNanos - keyframeAskedNanos < Limits.KEYFRAME_REQUEST_INTERVAL_NANOS) {
            publisher.dueBy(keyframeAskedNanos + Limits.KEYFRAME_REQUEST_INTERVAL_NANOS);
            return;
        }
        keyframeEverAsked = true;
        keyframeAskedNanos = nowNanos;
        keyframeWanted = false;
        publisher.requestKeyframe(this);
    }

    void attach(Slot slot) {
        slots = Arrays.copyOf(slots, slots.length + 1);
        slots[slots.length - 1] = slot;
    }

    void detach(Slot slot) {
        slots = Arrays.stream(slots).filter(other -> other != slot).toArray(Slot[]::new);
    }

    /** The stream is over: every slot that carried it is free again, and nothing of it is left. */
    public void end() {
        PacketRing kept = ring;
        if (kept != null) {
            kept.clear();
        }
        for (Slot slot : slots) {
            slot.clear();
        }
        slots = NOBODY;
    }
}
