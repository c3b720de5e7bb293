package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.media.SdpRefused;

/**
 * The answer to who wants to publish (protocol.md {@code publish}, WHIP): we receive Opus and VP8 in the sections that
 * they offer to send in; every other section is rejected.
 *
 * @param answer to be written and sent back
 * @param remote the peer's end of the transport
 * @param sections those accepted, in the order of the offer
 */
public record PublishAnswer(SessionDescription answer, RemoteTransport remote, List<PublishedSection> sections) {

    public PublishAnswer {
        sections = List.copyOf(sections);
    }

    /** Refuses an offer of which nothing could be accepted. */
    public static PublishAnswer to(SessionDescription offer, LocalTransport local, Origin origin) throws SdpRefused {
        OfferReading reading = OfferReading.of(offer);
        Writing writing = reading.answer(local);
        List<PublishedSection> published = new ArrayList<>();
        Set<Long> ssrcs = new HashSet<>();
        for (Section section : reading.sections()) {
            Optional<OfferReading.Taken> taken = reading.taken(section);
            if (taken.isEmpty()) {
                writing.reject(section);
                continue;
            }
            OfferReading.Taken use = taken.get().received(section);
            List<String> feedback = use.receiverFeedback(section);
            boolean sending = section.direction().sends();
            Ssrcs announced = Ssrcs.of(section.raw(), ssrcs);
            published.add(new PublishedSection(
                    section.mid(),
                    use.supported().kind(),
                    use.codec(),
                    use.repair(),
                    feedback.contains("nack"),
                    use.extensions(),
                    announced.media(),
                    announced.repairs(),
                    announced.cname(),
                    sending));
            use.answer(writing, section, sending ? Direction.RECVONLY : Direction.INACTIVE, feedback, List.of());
        }
        return new PublishAnswer(writing.description(origin), reading.remote(), published);
    }
}
