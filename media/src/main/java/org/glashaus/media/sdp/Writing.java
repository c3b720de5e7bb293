package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.List;

/** Puts our own descriptions together: all sections on one transport. */
final class Writing {
    private final LocalTransport local;
    private final String setup;
    private final List<MediaSection> sections = new ArrayList<>();
    private final List<String> bundled;

    /** {@code bundled}: the mids of all sections that are to be added; the first one's section speaks for the transport. */
    Writing(LocalTransport local, String setup, List<String> bundled) {
        this.local = local;
        this.setup = setup;
        this.bundled = bundled;
    }

    SessionDescription description(Origin origin) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("group", "BUNDLE " + String.join(" ", bundled)));
        // RFC 8839 §5.3: we answer checks and send none
        attributes.add(new Attribute("ice-lite", ""));
        return new SessionDescription(origin, attributes, sections);
    }

    // RFC 3264 §6: a rejected section keeps its place, its medium, its protocol and at least one format
    void reject(Section offered) {
        MediaSection raw = offered.raw();
        sections.add(new MediaSection(
                raw.media(), 0, raw.protocol(), raw.formats(), List.of(new Attribute("mid", offered.mid()))));
    }

    void add(
            String mid,
            String protocol,
            MediaKind kind,
            Direction direction,
            Codec codec,
            int repair,
            List<Attribute> rest) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("mid", mid));
        attributes.add(new Attribute("ice-ufrag", local.ufrag()));
        attributes.add(new Attribute("ice-pwd", local.pwd()));
        attributes.add(new Attribute(
                "fingerprint",
                local.fingerprint().algorithm() + " " + local.fingerprint().hex()));
        attributes.add(new Attribute("setup", setup));
        attributes.add(new Attribute("rtcp-mux", ""));
        attributes.add(new Attribute("rtcp-rsize", ""));
        attributes.add(new Attribute(direction.attribute(), ""));
        String channels = codec.channels() > 1 ? "/" + codec.channels() : "";
        attributes.add(
                new Attribute("rtpmap", codec.payloadType() + " " + codec.name() + "/" + codec.clockRate() + channels));
        if (!codec.parameters().isEmpty()) {
            attributes.add(new Attribute("fmtp", codec.payloadType() + " " + codec.parameters()));
        }
        List<String> formats = new ArrayList<>(List.of(Integer.toString(codec.payloadType())));
        if (repair != Codec.ABSENT) {
            // RFC 4588 §8.6
            formats.add(Integer.toString(repair));
            attributes.add(new Attribute("rtpmap", repair + " rtx/" + codec.clockRate()));
            attributes.add(new Attribute("fmtp", repair + " apt=" + codec.payloadType()));
        }
        attributes.addAll(rest);
        if (mid.equals(bundled.getFirst())) {
            candidates(attributes);
        }
        // RFC 9429 §5.2.1: port 9 where no default destination is told
        sections.add(new MediaSection(kind.media(), 9, protocol, formats, attributes));
    }

    // RFC 8839 §5.1: all candidates are known from the start; RFC 8445 §5.1.2.1: type preference 126 for hosts
    private void candidates(List<Attribute> attributes) {
        for (int i = 0; i < local.candidates().size(); i++) {
            Candidate candidate = local.candidates().get(i);
            long priority = (126L << 24) + ((65_535L - i) << 8) + (256 - 1);
            attributes.add(new Attribute(
                    "candidate",
                    (i + 1) + " 1 udp " + priority + " " + candidate.address() + " " + candidate.port() + " typ host"));
        }
        attributes.add(new Attribute("end-of-candidates", ""));
    }

    static List<Attribute> feedback(int payloadType, List<String> messages) {
        return messages.stream()
                .map(message -> new Attribute("rtcp-fb", payloadType + " " + message))
                .toList();
    }

    static List<Attribute> extensions(Extensions extensions) {
        List<Attribute> attributes = new ArrayList<>();
        for (HeaderExtension extension : HeaderExtension.values()) {
            int id = extension.idIn(extensions);
            if (id != Extensions.ABSENT) {
                attributes.add(new Attribute("extmap", id + " " + extension.uri()));
            }
        }
        return attributes;
    }

    /** RFC 8830 and RFC 5576: who sends in this section. */
    static List<Attribute> stream(OurStream stream, int repair) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("msid", stream.stream() + " " + stream.track()));
        if (repair != Codec.ABSENT) {
            // RFC 4588 §8.8: the first is the media, the second its retransmissions
            attributes.add(new Attribute("ssrc-group", "FID " + stream.ssrc() + " " + stream.repairSsrc()));
        }
        attributes.addAll(source(stream.ssrc(), stream));
        if (repair != Codec.ABSENT) {
            attributes.addAll(source(stream.repairSsrc(), stream));
        }
        return attributes;
    }

    private static List<Attribute> source(long ssrc, OurStream stream) {
        return List.of(
                new Attribute("ssrc", ssrc + " cname:" + stream.cname()),
                new Attribute("ssrc", ssrc + " msid:" + stream.stream() + " " + stream.track()));
    }
}
