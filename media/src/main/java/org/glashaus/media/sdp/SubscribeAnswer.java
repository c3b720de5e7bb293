package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.media.SdpRefused;

/**
 * What the peer answered to a {@link SubscribeOffer}.
 *
 * @param remote the peer's end of the transport
 * @param sections those that it did not reject, in the order of the offer
 */
public record SubscribeAnswer(RemoteTransport remote, List<SentSection> sections) {

    public SubscribeAnswer {
        sections = List.copyOf(sections);
    }

    public static SubscribeAnswer read(SessionDescription answer, SubscribeOffer offer) throws SdpRefused {
        List<Section> sections = Section.of(answer);
        Bundle bundle = Bundle.of(answer, sections);
        matchPlaces(sections, offer.sections());
        List<SentSection> sent = new ArrayList<>();
        List<Section> accepted = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            // RFC 3264 §6: port 0 rejects
            if (section.raw().port() != 0) {
                sent.add(agreed(section, offer.sections().get(i), bundle));
                accepted.add(section);
            }
        }
        RemoteTransport remote =
                Transports.read(answer, bundle.inOrder(accepted).getFirst(), List.of("active"));
        return new SubscribeAnswer(remote, sent);
    }

    // RFC 3264 §6: an answer has the offer's sections in the offer's order
    private static void matchPlaces(List<Section> sections, List<OfferedSection> offered) throws SdpRefused {
        for (int i = 0; i < sections.size(); i++) {
            if (i >= offered.size()
                    || !sections.get(i).mid().equals(offered.get(i).mid())
                    || !sections.get(i)
                            .raw()
                            .media()
                            .equals(offered.get(i).kind().media())) {
                throw sections.get(i).refused("the offer has another section in this place");
            }
        }
        if (sections.size() < offered.size()) {
            throw new SdpRefused(0, "the answer has fewer sections than the offer");
        }
    }

    private static SentSection agreed(Section section, OfferedSection offered, Bundle bundle) throws SdpRefused {
        if (!section.isCarriable() || !bundle.has(section)) {
            throw section.refused("an accepted section must be bundled and have rtcp-mux");
        }
        Optional<Codec> codec = section.codec(SupportedCodec.of(offered.kind()));
        if (codec.isEmpty()) {
            throw section.refused("an accepted section must have the codec that was offered");
        }
        Extensions extensions = agreed(section.extensions(), HeaderExtension.ours(offered.kind()));
        boolean repaired = SupportedCodec.of(offered.kind()).ourRepair() != Codec.ABSENT;
        int repair = repaired ? section.repair(codec.get()) : Codec.ABSENT;
        if (!bundle.claim(section, codec.get(), repair, extensions).equals(extensions)) {
            throw section.refused("an extension id has two meanings"); // the ids were ours, so it is no carelessness
        }
        boolean receiving = offered.active() && section.direction().receives();
        return new SentSection(
                offered.mid(), offered.kind(), offered.stream(), codec.get(), repair, extensions, receiving);
    }

    // RFC 8285 §6: the answer may leave extensions out, never renumber them
    private static Extensions agreed(Extensions answered, Extensions offered) {
        return new Extensions(
                answered.mid() == offered.mid() ? offered.mid() : Extensions.ABSENT,
                answered.audioLevel() == offered.audioLevel() ? offered.audioLevel() : Extensions.ABSENT,
                answered.absSendTime() == offered.absSendTime() ? offered.absSendTime() : Extensions.ABSENT,
                Extensions.ABSENT);
    }
}
