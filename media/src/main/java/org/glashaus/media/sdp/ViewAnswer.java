package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.media.SdpRefused;

/**
 * The answer to who wants to watch and makes the offer (WHEP): each section that they offer to receive in becomes a
 * stream of ours.
 *
 * @param answer to be written and sent back
 * @param remote the peer's end of the transport
 * @param sections those accepted, in the order of the offer
 */
public record ViewAnswer(SessionDescription answer, RemoteTransport remote, List<SentSection> sections) {

    public ViewAnswer {
        sections = List.copyOf(sections);
    }

    /** Names the stream that a section will carry; asked once for each accepted section, in order. */
    @FunctionalInterface
    public interface Slots {
        OurStream stream(String mid, MediaKind kind);
    }

    /** Refuses an offer of which nothing could be accepted. */
    public static ViewAnswer to(SessionDescription offer, LocalTransport local, Origin origin, Slots slots)
            throws SdpRefused {
        OfferReading reading = OfferReading.of(offer);
        Writing writing = reading.answer(local);
        List<SentSection> sent = new ArrayList<>();
        for (Section section : reading.sections()) {
            Optional<OfferReading.Taken> taken = reading.taken(section);
            if (taken.isEmpty()) {
                writing.reject(section);
                continue;
            }
            OfferReading.Taken use = taken.get().sent();
            MediaKind kind = use.supported().kind();
            boolean receiving = section.direction().receives();
            OurStream stream = slots.stream(section.mid(), kind);
            sent.add(new SentSection(
                    section.mid(), kind, stream, use.codec(), use.repair(), use.extensions(), receiving));
            use.answer(
                    writing,
                    section,
                    receiving ? Direction.SENDONLY : Direction.INACTIVE,
                    use.senderFeedback(section),
                    receiving ? Writing.stream(stream, use.repair()) : List.of());
        }
        return new ViewAnswer(writing.description(origin), reading.remote(), sent);
    }
}
