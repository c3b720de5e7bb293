package org.glashaus.media.sdp;

/**
 * A section that we send in and that the peer took.
 *
 * @param codec what we send, with the payload type that the peer wants to see
 * @param repairPayloadType that of retransmissions (RFC 4588), {@link Codec#ABSENT} if the peer takes none
 * @param receiving false while the section is inactive on either side
 */
public record SentSection(
        String mid,
        MediaKind kind,
        OurStream stream,
        Codec codec,
        int repairPayloadType,
        Extensions extensions,
        boolean receiving) {}
