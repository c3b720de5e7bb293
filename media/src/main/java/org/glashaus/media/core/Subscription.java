package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.SubscriptionOffer;
import org.glashaus.media.forward.Negotiated;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Slot;
import org.glashaus.media.sdp.Extensions;
import org.glashaus.media.sdp.MediaKind;
import org.glashaus.media.sdp.OfferedSection;
import org.glashaus.media.sdp.Origin;
import org.glashaus.media.sdp.OurStream;
import org.glashaus.media.sdp.SdpReader;
import org.glashaus.media.sdp.SdpWriter;
import org.glashaus.media.sdp.SentSection;
import org.glashaus.media.sdp.SessionDescription;
import org.glashaus.media.sdp.SubscribeAnswer;
import org.glashaus.media.sdp.SubscribeOffer;
import org.glashaus.media.sdp.ViewAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What one participant receives: the connection and its slots. Either we offer, and add a section when there is a stream
 * without one, up to a bound; or the participant has offered (WHEP) and its sections are all there will be.
 */
final class Subscription {
    private final Shared shared;
    private final Participant participant;
    private final Transport transport;
    private final boolean weOffer;
    private final long session;
    private final Slots slots;
    private @Nullable SubscribeOffer offered;
    private int revision;
    private boolean changed;

    Subscription(Shared shared, Participant participant, boolean weOffer, long nowNanos) {
        this.shared = shared;
        this.participant = participant;
        this.weOffer = weOffer;
        this.transport = new Transport(shared, participant.number(), Leg.SUBSCRIBE, nowNanos);
        this.session = Integer.toUnsignedLong(shared.identifiers().ssrc());
        this.slots = new Slots(shared.identifiers(), transport, weOffer);
    }

    Transport transport() {
        return transport;
    }

    /** What is there already when the connection is made. */
    void begin(List<PublishedStream> available, long nowNanos) {
        slots.placeAll(available, nowNanos);
    }

    /** A stream has begun; a screen is not kept waiting by cameras. */
    void offer(PublishedStream stream, long nowNanos) {
        if (slots.place(stream, nowNanos) || stream.source() == Source.SCREEN && slots.claim(stream, nowNanos)) {
            change();
        }
    }

    /** These are of somebody who speaks. */
    void spoke(List<PublishedStream> streams, long nowNanos) {
        for (int i = 0; i < streams.size(); i++) {
            if (slots.claim(streams.get(i), nowNanos)) {
                change();
            }
        }
    }

    /** Whether a slot has become free; then {@link #freed} must follow. */
    boolean takeVacated() {
        return slots.takeVacated();
    }

    /** Slots are free; streams that had none may take them. */
    void freed(List<PublishedStream> available, long nowNanos) {
        slots.placeAll(available, nowNanos);
        change();
    }

    private void change() {
        if (weOffer && !changed) {
            changed = true;
            shared.subscriptionChanged(participant.number());
        }
    }

    /** The slot that sends under this SSRC of ours. */
    @Nullable
    Slot slot(int ssrc) {
        return slots.bySsrc(ssrc);
    }

    /** Our present offer; a new one if anything changed since the last. */
    SubscriptionOffer offer() {
        if (slots.all().isEmpty()) {
            slots.add("0", false);
        }
        SubscribeOffer offer = offered;
        if (offer == null || changed) {
            changed = false;
            revision++;
            List<OfferedSection> sections = slots.all().stream()
                    // A section that rests stays active. Chromium takes one that was inactive and comes back under the
                    // SSRC it had for the stream it still shows, decodes it and shows nothing.
                    .map(slot -> new OfferedSection(slot.mid(), kind(slot.video()), named(slot), slot.used()))
                    .toList();
            offer = SubscribeOffer.of(transport.local(), new Origin(session, revision), sections);
            offered = offer;
        }
        return new SubscriptionOffer(revision, SdpWriter.write(offer.offer()), carried());
    }

    private List<SubscriptionOffer.Carried> carried() {
        List<SubscriptionOffer.Carried> carried = new ArrayList<>();
        for (Slot slot : slots.all()) {
            PublishedStream stream = slot.stream();
            if (stream != null) {
                carried.add(new SubscriptionOffer.Carried(slot.mid(), stream.participant(), stream.source()));
            }
        }
        return carried;
    }

    /** The answer to our offer of that revision. */
    void answered(int answeredRevision, String answer, long nowNanos) throws SdpRefused {
        SubscribeOffer offer = offered;
        if (offer == null || answeredRevision != revision) {
            return;
        }
        SubscribeAnswer read = SubscribeAnswer.read(SdpReader.read(answer), offer);
        transport.remote(read.remote());
        agree(read.sections(), nowNanos);
    }

    /** Answers the participant's own offer with a slot for each section that it would receive. */
    String view(SessionDescription offer, List<PublishedStream> available, long nowNanos) throws SdpRefused {
        slots.clear();
        ViewAnswer answer = ViewAnswer.to(
                offer,
                transport.local(),
                new Origin(session, ++revision),
                (mid, kind) -> named(slots.add(mid, kind == MediaKind.VIDEO)));
        transport.remote(answer.remote());
        agree(answer.sections(), nowNanos);
        begin(available, nowNanos);
        return SdpWriter.write(answer.answer());
    }

    private void agree(List<SentSection> sections, long nowNanos) {
        for (Slot slot : slots.all()) {
            SentSection agreed = sections.stream()
                    .filter(section -> section.mid().equals(slot.mid()))
                    .findAny()
                    .orElse(null);
            if (agreed != null && agreed.receiving()) {
                Extensions extensions = agreed.extensions();
                slot.open(
                        new Negotiated(
                                agreed.codec().payloadType(),
                                agreed.repairPayloadType(),
                                extensions.mid(),
                                extensions.audioLevel(),
                                extensions.absSendTime()),
                        nowNanos);
            } else {
                slot.close();
            }
        }
    }

    /** Pictures cannot begin without a key frame. */
    void wantKeyframes(long nowNanos) {
        for (Slot slot : slots.all()) {
            PublishedStream stream = slot.stream();
            if (stream != null) {
                stream.wantKeyframe(nowNanos);
            }
        }
    }

    private OurStream named(Slot slot) {
        return new OurStream(
                Integer.toUnsignedLong(slot.ssrc()),
                Integer.toUnsignedLong(slot.repairSsrc()),
                slots.cname(),
                from(slot.stream()),
                "t" + slot.mid());
    }

    // RFC 8830 §2: receivers keep the tracks of one stream in time with each other, so voice and face belong together.
    private static String from(@Nullable PublishedStream stream) {
        if (stream == null) {
            return "nobody";
        }
        String participant = "p" + stream.participant();
        return switch (stream.source()) {
            case MICROPHONE, CAMERA -> participant;
            case SCREEN -> participant + "-screen";
        };
    }

    private static MediaKind kind(boolean video) {
        return video ? MediaKind.VIDEO : MediaKind.AUDIO;
    }

    void end() {
        transport.close();
        long lostPackets = 0;
        for (Slot slot : slots.all()) {
            lostPackets += slot.reportedLost();
        }
        slots.clear();
        shared.ended(transport, lostPackets);
    }
}
