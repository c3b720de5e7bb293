package org.glashaus.media.forward;

import java.util.Arrays;
import org.glashaus.media.Limits;
import org.glashaus.media.Source;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.Vp8Descriptor;

/** One stream that a participant sends, and the slots it is put into. */
public final class PublishedStream {
    private static final Slot[] NOBODY = new Slot[0];

    private final int participant;
    private final Source source;
    private final int payloadType;
    private final int clockRate;
    private final int audioLevelExtension;
    private final Publisher publisher;
    private final Reception reception;
    private final Vp8Descriptor descriptor = new Vp8Descriptor();
    private Slot[] slots = NOBODY;
    private long keyframeAskedNanos;
    private boolean keyframeEverAsked;
    private boolean keyframeWanted;

    /**
     * @param audioLevelExtension the sender's number of that extension (RFC 6464), -1 if it sends none
     */
    public PublishedStream(
            int participant,
            Source source,
            int ssrc,
            int payloadType,
            int clockRate,
            int audioLevelExtension,
            Publisher publisher) {
        this.participant = participant;
        this.source = source;
        this.payloadType = payloadType;
        this.clockRate = clockRate;
        this.audioLevelExtension = audioLevelExtension;
        this.publisher = publisher;
        this.reception = new Reception(ssrc, clockRate);
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
        return payloadType;
    }

    int clockRate() {
        return clockRate;
    }

    int audioLevelExtension() {
        return audioLevelExtension;
    }

    public Reception reception() {
        return reception;
    }

    /** Puts one clear packet into every slot. Nothing is allocated. */
    public void forward(RtpView packet, long nowNanos) {
        long extended = reception.received(packet, nowNanos);
        boolean keyframe = video() && startsKeyframe(packet);
        for (Slot slot : slots) {
            if (!slot.forward(this, packet, extended, keyframe, nowNanos)) {
                keyframeWanted = true;
            }
        }
        if (keyframeWanted) {
            askForKeyframe(nowNanos);
        }
    }

    private boolean startsKeyframe(RtpView packet) {
        return descriptor.wrap(packet.buffer(), packet.payloadOffset(), packet.payloadLength())
                && descriptor.keyFrame();
    }

    /** The sender's clock (RFC 3550 §6.4.1), told on to each receiver in the receiver's own time. */
    public void senderReport(long ntpTimestamp, int rtpTimestamp, long nowNanos) {
        reception.senderReport(ntpTimestamp, nowNanos);
        for (Slot slot : slots) {
            slot.senderReport(ntpTimestamp, rtpTimestamp);
        }
    }

    /** A receiver cannot go on without a key frame. */
    public void wantKeyframe(long nowNanos) {
        if (video()) {
            keyframeWanted = true;
            askForKeyframe(nowNanos);
        }
    }

    /** Asks again for what the throttle held back. Returns the next moment something is due. */
    public long advance(long nowNanos) {
        if (keyframeWanted) {
            askForKeyframe(nowNanos);
        }
        return keyframeWanted ? keyframeAskedNanos + Limits.KEYFRAME_REQUEST_INTERVAL_NANOS : Long.MAX_VALUE;
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

    /** The stream is over: every slot that carried it is free again. */
    public void end() {
        for (Slot slot : slots) {
            slot.clear();
        }
        slots = NOBODY;
    }
}
