package org.glashaus.media.rtp;

import org.glashaus.media.bytes.Bytes;

/**
 * A retransmission (RFC 4588 §4): a packet of another SSRC and payload type whose payload is the original's sequence number
 * (OSN) and the original's payload.
 */
public final class Retransmission {
    /** Octets of the original's sequence number. */
    public static final int OSN_LENGTH = 2;

    private Retransmission() {}

    /**
     * Makes the original of a retransmission, in its place, and returns its length; −1 if there is none in it, as in
     * packets of padding that only measure the path.
     */
    // RFC 4588 §4: all of the header but payload type, sequence number and SSRC is the original's.
    public static int restore(RtpView packet, int ssrc, int payloadType) {
        if (packet.payloadLength() < OSN_LENGTH) {
            return -1;
        }
        byte[] b = packet.buffer();
        int start = packet.offset();
        int payload = packet.payloadOffset();
        int osn = Bytes.u16(b, payload);
        int length = packet.length() - packet.paddingLength() - OSN_LENGTH;
        Bytes.copy(b, payload + OSN_LENGTH, b, payload, packet.payloadLength() - OSN_LENGTH);
        RtpHeader.readdress(b, start, payloadType, osn, ssrc);
        return length;
    }
}
