package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.media.SdpRefused;

/** What is read from an offer in the same way whether the peer wants to send or to receive. */
final class OfferReading {
    private final List<Section> sections;
    private final Map<String, Taken> taken;
    private final List<String> bundled;
    private final RemoteTransport remote;

    private OfferReading(
            List<Section> sections, Map<String, Taken> taken, List<String> bundled, RemoteTransport remote) {
        this.sections = sections;
        this.taken = taken;
        this.bundled = bundled;
        this.remote = remote;
    }

    static OfferReading of(SessionDescription offer) throws SdpRefused {
        List<Section> sections = Section.of(offer);
        Bundle bundle = Bundle.of(offer, sections);
        Map<String, Taken> taken = new LinkedHashMap<>();
        List<Section> accepted = new ArrayList<>();
        for (Section section : sections) {
            Optional<SupportedCodec> supported = section.supported();
            if (supported.isEmpty() || !section.isOffered() || !section.isCarriable() || !bundle.has(section)) {
                continue;
            }
            Optional<Codec> codec = section.codec(supported.get());
            if (codec.isPresent()) {
                Extensions extensions = section.extensions();
                bundle.claim(section, codec.get(), extensions);
                taken.put(section.mid(), new Taken(supported.get(), codec.get(), extensions));
                accepted.add(section);
            }
        }
        List<Section> bundled = bundle.inOrder(accepted);
        // RFC 8842 §5.3: who offers passive only, or a held connection, cannot be answered by a passive server
        RemoteTransport remote = Transports.read(offer, bundled.getFirst(), List.of("actpass", "active"));
        List<String> mids = bundled.stream().map(Section::mid).toList();
        return new OfferReading(sections, taken, mids, remote);
    }

    List<Section> sections() {
        return sections;
    }

    /** Empty for a section that has to be rejected. */
    Optional<Taken> taken(Section section) {
        return Optional.ofNullable(taken.get(section.mid()));
    }

    /** Starts our answer. */
    Writing answer(LocalTransport local) {
        return new Writing(local, "passive", bundled);
    }

    RemoteTransport remote() {
        return remote;
    }

    /** What we agree to use in a section. */
    record Taken(SupportedCodec supported, Codec codec, Extensions extensions) {

        /** Writes the section's answer: the offer's numbers, our parameters. */
        void answer(Writing writing, Section section, Direction direction, List<Attribute> rest) {
            Codec ours = supported.ours();
            Codec answered = new Codec(
                    codec.payloadType(), codec.name(), codec.clockRate(), codec.channels(), ours.parameters());
            List<Attribute> attributes = new ArrayList<>();
            attributes.addAll(Writing.feedback(codec.payloadType(), section.feedback(supported, codec.payloadType())));
            attributes.addAll(Writing.extensions(extensions));
            attributes.addAll(rest);
            writing.add(section.mid(), section.raw().protocol(), supported.kind(), direction, answered, attributes);
        }
    }
}
