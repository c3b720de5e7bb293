package org.glashaus.media.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.Retransmission;
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
    private final int repairSsrc;
    private Negotiated numbers = Negotiated.NOTHING;
    private int payloadOffset;

    RewrittenHeader(String mid, int ssrc, int repairSsrc) {
        this.mid = mid.getBytes(US_ASCII);
        this.ssrc = ssrc;
        this.repairSsrc = repairSsrc;
    }

    void negotiated(Negotiated numbers) {
        this.numbers = numbers;
    }

    boolean repairs() {
        return numbers.repairPayloadType() >= 0;
    }

    /** Writes header and payload from index 0 and returns the length, −1 if the packet would become too long. */
    int write(byte[] out, RtpView packet, int sendersAudioLevel, int sequence, int timestamp, long nowNanos) {
        begin(out, numbers.payloadType(), ssrc, packet.marker(), sequence, timestamp, nowNanos);
        int level = sendersAudioLevel < 0 || numbers.audioLevel() < 0 ? -1 : packet.extension(sendersAudioLevel);
        if (level >= 0) {
            // RFC 6464 §3: one octet, voice flag and level.
            writer.extension(numbers.audioLevel(), packet.buffer(), level, 1);
        }
        payloadOffset = writer.payloadOffset();
        return writer.payload(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
    }

    // RFC 4588 §4: SSRC, payload type and sequence of its own, the original's sequence number before the payload.
    /** Writes a kept packet as the retransmission of what went out as {@code original}; −1 if it would become too long. */
    int writeAgain(byte[] out, PacketRing ring, int place, int original, int sequence, int timestamp, long nowNanos) {
        begin(out, numbers.repairPayloadType(), repairSsrc, ring.marker(place), sequence, timestamp, nowNanos);
        int at = writer.payloadOffset();
        payloadOffset = at + Retransmission.OSN_LENGTH;
        int length = payloadOffset + ring.payloadLength(place);
        if (length > Limits.DATAGRAM_OCTETS) {
            return -1;
        }
        Bytes.putU16(out, at, original);
        ring.copyPayload(place, out, payloadOffset);
        return length;
    }

    /** Seconds in 24 bits, 18 of them behind the point. */
    private static int sendTime(long nowNanos) {
        return (int) ((Math.floorMod(nowNanos / 1000, 64_000_000L) << 18) / 1_000_000) & 0xff_ffff;
    }

    /** Where in the packet just written the payload of the original begins. */
    int payloadOffset() {
        return payloadOffset;
    }

    private void begin(
            byte[] out, int payloadType, int source, boolean marker, int sequence, int timestamp, long nowNanos) {
        writer.begin(out, 0, Limits.DATAGRAM_OCTETS, false, payloadType, marker, sequence, timestamp, source);
        if (numbers.mid() >= 0) {
            writer.extension(numbers.mid(), mid, 0, mid.length);
        }
        if (numbers.absSendTime() >= 0) {
            // When we send, not the sender: the receiver measures the path from us.
            writer.extension(numbers.absSendTime(), sendTime(nowNanos), 3);
        }
    }
}
