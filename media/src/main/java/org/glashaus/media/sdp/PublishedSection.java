package org.glashaus.media.sdp;

import java.util.List;

/**
 * A section that the peer publishes with and that we took.
 *
 * @param codec what the peer will send
 * @param ssrcs announced media SSRCs, repair streams left out; empty where the offer names none
 * @param cname the announced CNAME, empty if there is none
 * @param sending false while the offer's direction does not send
 */
public record PublishedSection(
        String mid,
        MediaKind kind,
        Codec codec,
        Extensions extensions,
        List<Long> ssrcs,
        String cname,
        boolean sending) {

    public PublishedSection {
        ssrcs = List.copyOf(ssrcs);
    }
}
