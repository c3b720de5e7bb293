package org.glashaus.media.sdp;

/**
 * The RTP header extensions that we let through, with their ids in this section (RFC 8285); -1 where one was not
 * negotiated. Ids are of the one-byte form, 1 to 14.
 *
 * @param mid RFC 9143 §15
 * @param audioLevel RFC 6464
 * @param absSendTime the send time in 24 bits of 6.18 fixed point seconds
 * @param transportSequence draft-holmer-rmcat-transport-wide-cc-extensions-01 §2: 16 bits over all streams of a transport
 */
public record Extensions(int mid, int audioLevel, int absSendTime, int transportSequence) {
    public static final int ABSENT = -1;
    public static final Extensions NONE = new Extensions(ABSENT, ABSENT, ABSENT, ABSENT);

    /** The same without transport-wide numbers. */
    Extensions withoutTransportSequence() {
        return new Extensions(mid, audioLevel, absSendTime, ABSENT);
    }
}
