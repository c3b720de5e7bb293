package org.glashaus.media.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glashaus.media.Limits;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;

/**
 * Writes a packet anew for one receiver: our SSRC, sequence and time, the receiver's payload type, and of the header
 * extensions only those on the allow-list, under the receiver's numbers. Contributing sources and padding are left out.
 */
final class RewrittenHeader {
    private final RtpWriter writer = new RtpWriter();
    private final byte[] mid;
    private final int ssrc;
    private int payloadType;
    private int midExtension = -1;
    private int audioLevelExtension = -1;

    RewrittenHeader(String mid, int ssrc) {
        this.mid = mid.getBytes(US_ASCII);
        this.ssrc = ssrc;
    }

    void negotiated(int payloadType, int midExtension, int audioLevelExtension) {
        this.payloadType = payloadType;
        this.midExtension = midExtension;
        this.audioLevelExtension = audioLevelExtension;
    }

    /** Writes header and payload from index 0 and returns the length, −1 if the packet would become too long. */
    int write(byte[] out, RtpView packet, int sendersAudioLevel, int sequence, int timestamp) {
        boolean marker = packet.marker();
        writer.begin(out, 0, Limits.DATAGRAM_OCTETS, false, payloadType, marker, sequence, timestamp, ssrc);
        if (midExtension >= 0) {
            writer.extension(midExtension, mid, 0, mid.length);
        }
        int level = sendersAudioLevel < 0 || audioLevelExtension < 0 ? -1 : packet.extension(sendersAudioLevel);
        if (level >= 0) {
            // RFC 6464 §3: one octet, voice flag and level.
            writer.extension(audioLevelExtension, packet.buffer(), level, 1);
        }
        return writer.payload(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
    }
}
