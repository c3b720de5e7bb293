package org.glashaus.media.sdp;

import java.util.List;
import java.util.Map;

/**
 * A section that the peer publishes with and that we took.
 *
 * @param codec what the peer will send
 * @param repairPayloadType that of its retransmissions (RFC 4588), {@link Codec#ABSENT} if it makes none
 * @param nack whether it can be asked for packets again (RFC 4585 §6.2.1)
 * @param ssrcs announced media SSRCs, repair streams left out; empty where the offer names none
 * @param repairs announced SSRCs of retransmissions, each with the SSRC that it repairs
 * @param cname the announced CNAME, empty if there is none
 * @param sending false while the offer's direction does not send
 */
public record PublishedSection(
        String mid,
        MediaKind kind,
        Codec codec,
        int repairPayloadType,
        boolean nack,
        Extensions extensions,
        List<Long> ssrcs,
        Map<Long, Long> repairs,
        String cname,
        boolean sending) {

    public PublishedSection {
        ssrcs = List.copyOf(ssrcs);
        repairs = Map.copyOf(repairs);
    }
}
