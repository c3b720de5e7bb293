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
                Taken use = Taken.of(section, supported.get(), codec.get());
                Extensions free = bundle.claim(section, use.codec(), use.repair(), use.extensions());
                taken.put(section.mid(), new Taken(use.supported(), use.codec(), use.repair(), free));
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

    /**
     * What we agree to use in a section.
     *
     * @param repair the payload type of retransmissions, {@link Codec#ABSENT} without any
     */
    record Taken(SupportedCodec supported, Codec codec, int repair, Extensions extensions) {

        static Taken of(Section section, SupportedCodec supported, Codec codec) throws SdpRefused {
            int repair = supported.ourRepair() == Codec.ABSENT ? Codec.ABSENT : section.repair(codec);
            return new Taken(supported, codec, repair, section.extensions());
        }

        /** The same for a section in which the peer sends: packets are numbered where we have promised to report on them. */
        Taken received(Section section) {
            boolean reported = extensions.transportSequence() != Extensions.ABSENT
                    && !section.feedback(List.of(SupportedCodec.TRANSPORT_FEEDBACK), codec.payloadType())
                            .isEmpty();
            return reported ? this : sent();
        }

        /** The same for a section in which we send. */
        Taken sent() {
            return new Taken(supported, codec, repair, extensions.withoutTransportSequence());
        }

        /** The feedback that we send about the section. */
        List<String> receiverFeedback(Section section) {
            return section.feedback(
                    supported.asReceiver(extensions.transportSequence() != Extensions.ABSENT), codec.payloadType());
        }

        /** The feedback that we answer in the section. */
        List<String> senderFeedback(Section section) {
            return section.feedback(supported.asSender(repair != Codec.ABSENT), codec.payloadType());
        }

        /** Writes the section's answer: the offer's numbers, our parameters. */
        void answer(
                Writing writing, Section section, Direction direction, List<String> feedback, List<Attribute> rest) {
            Codec answered = new Codec(
                    codec.payloadType(),
                    codec.name(),
                    codec.clockRate(),
                    codec.channels(),
                    supported.ours().parameters());
            List<Attribute> attributes = new ArrayList<>();
            attributes.addAll(Writing.feedback(codec.payloadType(), feedback));
            attributes.addAll(Writing.extensions(extensions));
            attributes.addAll(rest);
            writing.add(
                    section.mid(), section.raw().protocol(), supported.kind(), direction, answered, repair, attributes);
        }
    }
}
