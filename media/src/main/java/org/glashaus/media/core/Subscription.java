package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.SdpRefused;
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
 * What one participant receives: the connection and its slots. Either we offer, and add a section whenever there is a
 * stream without one; or the participant has offered (WHEP) and its sections are all there will be.
 */
final class Subscription {
    private final Shared shared;
    private final Participant participant;
    private final Transport transport;
    private final boolean weOffer;
    private final long session;
    private final String cname;
    private final List<Slot> slots = new ArrayList<>();
    private @Nullable SubscribeOffer offered;
    private int revision;
    private boolean changed;

    Subscription(Shared shared, Participant participant, boolean weOffer, long nowNanos) {
        this.shared = shared;
        this.participant = participant;
        this.weOffer = weOffer;
        this.transport = new Transport(shared, participant.number(), Leg.SUBSCRIBE, nowNanos);
        this.session = Integer.toUnsignedLong(shared.identifiers().ssrc());
        this.cname = shared.identifiers().cname();
    }

    Transport transport() {
        return transport;
    }

    /** A stream to receive: into a free slot of its kind, else into a new one where we make the offers. */
    void offer(PublishedStream stream, long nowNanos) {
        Slot slot = freeSlot(stream.video());
        if (slot == null) {
            if (!weOffer) {
                return;
            }
            slot = newSlot(Integer.toString(slots.size()), stream.video());
        }
        slot.fill(stream, nowNanos);
        change();
    }

    /** Slots have become free; streams that had none may take them. */
    void freed(List<PublishedStream> available, long nowNanos) {
        if (!weOffer) {
            for (PublishedStream stream : available) {
                if (slots.stream().noneMatch(slot -> slot.stream() == stream)) {
                    offer(stream, nowNanos);
                }
            }
        }
        change();
    }

    private void change() {
        if (weOffer && !changed) {
            changed = true;
            shared.subscriptionChanged(participant.number());
        }
    }

    private @Nullable Slot freeSlot(boolean video) {
        for (Slot slot : slots) {
            if (slot.stream() == null && slot.video() == video && (weOffer || slot.isOpen())) {
                return slot;
            }
        }
        return null;
    }

    private Slot newSlot(String mid, boolean video) {
        int ssrc = freshSsrc(0);
        Slot.Name name = new Slot.Name(
                mid, video, ssrc, freshSsrc(ssrc), cname, shared.identifiers().sequenceStart());
        Slot slot = new Slot(name, transport);
        slots.add(slot);
        return slot;
    }

    /** One that nothing on this transport has yet. */
    private int freshSsrc(int other) {
        int ssrc = shared.identifiers().ssrc();
        while (ssrc == other || isTaken(ssrc)) {
            ssrc = shared.identifiers().ssrc();
        }
        return ssrc;
    }

    private boolean isTaken(int ssrc) {
        return slots.stream().anyMatch(slot -> slot.ssrc() == ssrc || slot.repairSsrc() == ssrc);
    }

    /** The slot that sends under this SSRC of ours. */
    @Nullable
    Slot slot(int ssrc) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).ssrc() == ssrc) {
                return slots.get(i);
            }
        }
        return null;
    }

    /** Our present offer; a new one if anything changed since the last. */
    SubscriptionOffer offer() {
        if (slots.isEmpty()) {
            newSlot("0", false);
        }
        SubscribeOffer offer = offered;
        if (offer == null || changed) {
            changed = false;
            revision++;
            List<OfferedSection> sections = slots.stream()
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
        for (Slot slot : slots) {
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
                (mid, kind) -> named(newSlot(mid, kind == MediaKind.VIDEO)));
        transport.remote(answer.remote());
        agree(answer.sections(), nowNanos);
        freed(available, nowNanos);
        return SdpWriter.write(answer.answer());
    }

    private void agree(List<SentSection> sections, long nowNanos) {
        for (Slot slot : slots) {
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
        for (Slot slot : slots) {
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
                cname,
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
        slots.forEach(Slot::free);
        slots.clear();
    }
}
