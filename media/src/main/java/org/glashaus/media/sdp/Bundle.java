package org.glashaus.media.sdp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.media.SdpRefused;

/** The sections that share our one transport (RFC 9143), and the number spaces that they share with it. */
final class Bundle {
    private final List<String> mids;
    private final Map<Integer, String> payloadTypes = new HashMap<>();
    private final Map<Integer, HeaderExtension> extensionIds = new HashMap<>();

    private Bundle(List<String> mids) {
        this.mids = mids;
    }

    /** The first BUNDLE group. A description without any has one section or cannot be used. */
    static Bundle of(SessionDescription description, List<Section> sections) throws SdpRefused {
        for (Attribute group : description.attributes("group")) {
            List<String> fields = Fields.of(group.value());
            if (fields.get(0).equals("BUNDLE")) {
                List<String> mids = fields.subList(1, fields.size());
                Set<String> known = new HashSet<>();
                sections.forEach(section -> known.add(section.mid()));
                if (!known.containsAll(mids)) {
                    throw new SdpRefused(group.line(), "the BUNDLE group names a mid that no section has");
                }
                return new Bundle(mids);
            }
        }
        if (sections.size() > 1) {
            throw sections.get(1).refused("there are several sections but no BUNDLE group");
        }
        return new Bundle(sections.stream().map(Section::mid).toList());
    }

    boolean has(Section section) {
        return mids.contains(section.mid());
    }

    // RFC 9143 §7.3.1: the group keeps the offer's order, and the first accepted section's transport is everybody's
    List<Section> inOrder(List<Section> accepted) throws SdpRefused {
        if (accepted.isEmpty()) {
            throw new SdpRefused(0, "no section that could be accepted");
        }
        return accepted.stream()
                .sorted(Comparator.comparingInt(section -> mids.indexOf(section.mid())))
                .toList();
    }

    // RFC 9143 §9.1: one payload type, one meaning on the whole transport
    /** Returns the extensions that the section can have. */
    Extensions claim(Section section, Codec codec, int repair, Extensions extensions) throws SdpRefused {
        claim(section, codec.payloadType(), codec.name() + "/" + codec.clockRate());
        if (repair != Codec.ABSENT) {
            claim(section, repair, "rtx of " + codec.payloadType());
        }
        return new Extensions(
                free(HeaderExtension.MID, extensions),
                free(HeaderExtension.AUDIO_LEVEL, extensions),
                free(HeaderExtension.ABS_SEND_TIME, extensions),
                free(HeaderExtension.TRANSPORT_SEQUENCE, extensions));
    }

    /** RFC 9143 §14 wants the same of extension ids, but aiortc numbers them by section: who comes second does without. */
    private int free(HeaderExtension extension, Extensions extensions) {
        int id = extension.idIn(extensions);
        HeaderExtension other = id < 0 ? null : extensionIds.putIfAbsent(id, extension);
        return other == null || other == extension ? id : Extensions.ABSENT;
    }

    private void claim(Section section, int payloadType, String meaning) throws SdpRefused {
        String earlier = payloadTypes.putIfAbsent(payloadType, meaning);
        if (earlier != null && !earlier.equalsIgnoreCase(meaning)) {
            throw section.refused("payload type " + payloadType + " means something else in another section");
        }
    }
}
