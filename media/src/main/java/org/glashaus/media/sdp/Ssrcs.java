package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;

/** The announced sources of one section (RFC 5576). */
record Ssrcs(List<Long> media, Map<Long, Long> repairs, String cname) {

    /** {@code known} holds the sources of the sections before this one, and of this one afterwards. */
    static Ssrcs of(MediaSection section, Set<Long> known) throws SdpRefused {
        Set<Long> found = new LinkedHashSet<>();
        String cname = "";
        for (Attribute attribute : section.attributes("ssrc")) {
            int space = attribute.value().indexOf(' ');
            long ssrc = Fields.unsigned32(
                    space < 0 ? attribute.value() : attribute.value().substring(0, space));
            if (ssrc < 0) {
                throw new SdpRefused(attribute.line(), "an SSRC is a number of 32 bits");
            }
            if (found.add(ssrc) && !known.add(ssrc)) {
                throw new SdpRefused(attribute.line(), "the SSRC is that of an earlier section");
            }
            if (known.size() > Limits.SRTP_RECEIVED_SSRCS) {
                throw new SdpRefused(
                        attribute.line(), "more than " + Limits.SRTP_RECEIVED_SSRCS + " SSRCs on one transport");
            }
            String value = attribute.value().substring(space + 1);
            if (cname.isEmpty() && value.startsWith("cname:")) {
                cname = value.substring("cname:".length());
            }
        }
        found.removeAll(repair(section));
        return new Ssrcs(new ArrayList<>(found), retransmissions(section), cname);
    }

    // RFC 4588 §8.8: the first is the media, the second its retransmissions
    private static Map<Long, Long> retransmissions(MediaSection section) {
        Map<Long, Long> repairs = new HashMap<>();
        for (Attribute group : section.attributes("ssrc-group")) {
            List<String> fields = Fields.of(group.value());
            if (fields.get(0).equals("FID") && fields.size() == 3) {
                repairs.put(Fields.unsigned32(fields.get(2)), Fields.unsigned32(fields.get(1)));
            }
        }
        return repairs;
    }

    // RFC 4588 §8.8, RFC 5956 §4.3: the first of such a group is the media, the others repair it
    private static Set<Long> repair(MediaSection section) throws SdpRefused {
        Set<Long> repair = new HashSet<>();
        for (Attribute group : section.attributes("ssrc-group")) {
            List<String> fields = Fields.of(group.value());
            boolean repairs = fields.get(0).equals("FID") || fields.get(0).startsWith("FEC");
            for (int i = 2; repairs && i < fields.size(); i++) {
                long ssrc = Fields.unsigned32(fields.get(i));
                if (ssrc < 0) {
                    throw new SdpRefused(group.line(), "an SSRC is a number of 32 bits");
                }
                repair.add(ssrc);
            }
        }
        return repair;
    }
}
