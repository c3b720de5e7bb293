package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;

/** One section of the peer's description, read for what its attributes mean. */
final class Section {
    /** RFC 9429 §5.1.2 wants the first; some write the second. */
    private static final Set<String> PROTOCOLS = Set.of("UDP/TLS/RTP/SAVPF", "RTP/SAVPF");

    private final SessionDescription description;
    private final MediaSection section;
    private final String mid;

    Section(SessionDescription description, MediaSection section) throws SdpRefused {
        this.description = description;
        this.section = section;
        // RFC 9143 §7.1: every bundled section has an identification tag (RFC 5888)
        Attribute attribute = single("mid").orElseThrow(() -> refused("the section has no mid"));
        this.mid = attribute.value();
        if (!Fields.isToken(mid) || mid.length() > Limits.SDP_MID_CHARACTERS) {
            throw refused(attribute, "a mid has 1 to " + Limits.SDP_MID_CHARACTERS + " token characters");
        }
    }

    static List<Section> of(SessionDescription description) throws SdpRefused {
        List<Section> sections = new ArrayList<>();
        Set<String> mids = new HashSet<>();
        for (MediaSection section : description.sections()) {
            Section next = new Section(description, section);
            if (!mids.add(next.mid)) {
                throw next.refused("the section's mid is that of an earlier one");
            }
            sections.add(next);
        }
        return sections;
    }

    MediaSection raw() {
        return section;
    }

    String mid() {
        return mid;
    }

    /** About the section as a whole. */
    SdpRefused refused(String reason) {
        return new SdpRefused(section.line(), reason);
    }

    static SdpRefused refused(Attribute attribute, String reason) {
        return new SdpRefused(attribute.line(), reason);
    }

    /** Whether an offer means this section to be used: RFC 9143 §6 gives a bundle-only section the port 0. */
    boolean isOffered() {
        return section.port() != 0 || section.attribute("bundle-only").isPresent();
    }

    /** Whether we could carry this section at all; if not, it is answered with port 0 (RFC 3264 §6). */
    boolean isCarriable() {
        return PROTOCOLS.contains(section.protocol())
                && section.attribute("rtcp-mux").isPresent()
                && SupportedCodec.of(section.media()).isPresent();
    }

    Optional<SupportedCodec> supported() {
        return SupportedCodec.of(section.media());
    }

    // RFC 8866 §6.7: the section's, else the session's, else sendrecv
    Direction direction() throws SdpRefused {
        Optional<Direction> own = direction(section.attributes());
        return own.isPresent() ? own.get() : direction(description.attributes()).orElse(Direction.SENDRECV);
    }

    private static Optional<Direction> direction(List<Attribute> attributes) throws SdpRefused {
        Optional<Direction> found = Optional.empty();
        for (Attribute attribute : attributes) {
            Optional<Direction> next = Direction.of(attribute.name());
            if (next.isPresent() && found.isPresent()) {
                throw refused(attribute, "a second direction");
            }
            found = next.isPresent() ? next : found;
        }
        return found;
    }

    /** The peer's numbering and parameters for a codec of ours: the one it prefers, if it has several. */
    Optional<Codec> codec(SupportedCodec wanted) throws SdpRefused {
        for (String format : section.formats()) {
            int payloadType = Fields.number(format, 127);
            // RFC 5761 §4: with RTCP on the same port 64 to 95 cannot be told from RTCP
            if (payloadType < 0 || payloadType >= 64 && payloadType <= 95) {
                continue;
            }
            Optional<Codec> codec = codec(payloadType);
            if (codec.isPresent() && wanted.is(codec.get())) {
                return codec;
            }
        }
        return Optional.empty();
    }

    private Optional<Codec> codec(int payloadType) throws SdpRefused {
        Optional<Attribute> rtpmap = forPayloadType("rtpmap", payloadType);
        if (rtpmap.isEmpty()) {
            return Optional.empty();
        }
        // RFC 8866 §6.6: <encoding name>/<clock rate>[/<channels>]
        String[] parts = afterSpace(rtpmap.get().value()).split("/", -1);
        int clockRate = parts.length < 2 ? -1 : Fields.number(parts[1], 10_000_000);
        int channels = parts.length < 3 ? 1 : Fields.number(parts[2], 255);
        if (parts.length > 3 || !Fields.isToken(parts[0]) || clockRate < 1 || channels < 1) {
            throw refused(rtpmap.get(), "rtpmap is not <number> <name>/<rate>[/<channels>]");
        }
        String parameters = forPayloadType("fmtp", payloadType)
                .map(fmtp -> afterSpace(fmtp.value()))
                .orElse("");
        return Optional.of(new Codec(payloadType, parts[0], clockRate, channels, parameters));
    }

    // RFC 4588 §8.1: apt names the payload type that is repaired, other parameters may stand beside it
    /** The payload type of the retransmissions of that payload type, {@link Codec#ABSENT} if there is none. */
    int repair(Codec repaired) throws SdpRefused {
        for (String format : section.formats()) {
            int payloadType = Fields.number(format, 127);
            if (payloadType < 0 || payloadType >= 64 && payloadType <= 95) {
                continue;
            }
            Optional<Codec> codec = codec(payloadType);
            if (codec.isPresent()
                    && codec.get().name().equalsIgnoreCase("rtx")
                    && codec.get().clockRate() == repaired.clockRate()
                    && Stream.of(codec.get().parameters().split(";"))
                            .anyMatch(
                                    parameter -> parameter.strip().equalsIgnoreCase("apt=" + repaired.payloadType()))) {
                return payloadType;
            }
        }
        return Codec.ABSENT;
    }

    /** The feedback messages of that payload type that both sides speak, in our order (RFC 4585 §4.2). */
    List<String> feedback(List<String> ours, int payloadType) {
        Set<String> offered = new HashSet<>();
        for (Attribute attribute : section.attributes("rtcp-fb")) {
            String value = attribute.value();
            if (value.startsWith(payloadType + " ") || value.startsWith("* ")) {
                offered.add(afterSpace(value).strip());
            }
        }
        return ours.stream().filter(offered::contains).toList();
    }

    private Optional<Attribute> forPayloadType(String name, int payloadType) throws SdpRefused {
        Attribute found = null;
        for (Attribute attribute : section.attributes(name)) {
            if (attribute.value().startsWith(payloadType + " ")) {
                if (found != null) {
                    throw refused(attribute, "a second " + name + " for payload type " + payloadType);
                }
                found = attribute;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String afterSpace(String value) {
        return value.substring(value.indexOf(' ') + 1);
    }

    /**
     * The ids of those extensions that we know. One with a direction of its own or an id that needs the two-byte form
     * counts as absent: we would not send it.
     */
    Extensions extensions() throws SdpRefused {
        boolean audio = section.media().equals(MediaKind.AUDIO.media());
        return new Extensions(
                id(HeaderExtension.MID),
                audio ? id(HeaderExtension.AUDIO_LEVEL) : Extensions.ABSENT,
                id(HeaderExtension.ABS_SEND_TIME),
                id(HeaderExtension.TRANSPORT_SEQUENCE));
    }

    // RFC 8285 §8: a=extmap:<id>[/<direction>] <uri> [<attributes>]
    private int id(HeaderExtension extension) throws SdpRefused {
        for (Attribute attribute : section.attributes("extmap")) {
            List<String> fields = Fields.of(attribute.value());
            if (fields.size() > 1 && fields.get(1).equals(extension.uri())) {
                String number = fields.get(0).endsWith("/sendrecv")
                        ? fields.get(0).substring(0, fields.get(0).indexOf('/'))
                        : fields.get(0);
                if (number.indexOf('/') >= 0) {
                    continue;
                }
                int id = Fields.number(number, 255);
                if (id < 1) {
                    throw refused(attribute, "an extension's id is a number from 1 to 255");
                }
                return id <= 14 ? id : Extensions.ABSENT;
            }
        }
        return Extensions.ABSENT;
    }

    /** An attribute that may stand there once. */
    private Optional<Attribute> single(String name) throws SdpRefused {
        List<Attribute> all = section.attributes(name);
        if (all.size() > 1) {
            throw refused(all.get(1), "a second " + name + " in one section");
        }
        return all.stream().findFirst();
    }
}
