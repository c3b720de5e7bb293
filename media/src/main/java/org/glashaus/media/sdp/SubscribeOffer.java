package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.List;

/**
 * The server's offer on a subscribing connection (protocol.md {@code subscribe}): one section for each stream that we
 * send or once sent, numbered as we like it.
 *
 * @param offer to be written and sent
 * @param sections what each section of it is, in order
 */
public record SubscribeOffer(SessionDescription offer, List<OfferedSection> sections) {

    public SubscribeOffer {
        sections = List.copyOf(sections);
    }

    /**
     * The sections have to begin with those of the connection's earlier offers, in the same order, whatever became of
     * them.
     */
    public static SubscribeOffer of(LocalTransport local, Origin origin, List<OfferedSection> sections) {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("an offer needs a section to carry its transport");
        }
        // RFC 8842 §5.2: an offer is actpass; the answer then has to be active
        Writing writing = new Writing(
                local, "actpass", sections.stream().map(OfferedSection::mid).toList());
        for (OfferedSection section : sections) {
            SupportedCodec codec = SupportedCodec.of(section.kind());
            Codec ours = codec.ours();
            List<Attribute> attributes = new ArrayList<>();
            attributes.addAll(Writing.feedback(ours.payloadType(), codec.asSender(true)));
            attributes.addAll(Writing.extensions(HeaderExtension.ours(section.kind())));
            if (section.active()) {
                attributes.addAll(Writing.stream(section.stream(), codec.ourRepair()));
            }
            writing.add(
                    section.mid(),
                    "UDP/TLS/RTP/SAVPF",
                    section.kind(),
                    section.active() ? Direction.SENDONLY : Direction.INACTIVE,
                    ours,
                    codec.ourRepair(),
                    attributes);
        }
        return new SubscribeOffer(writing.description(origin), sections);
    }
}
