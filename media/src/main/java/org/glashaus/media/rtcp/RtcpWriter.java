package org.glashaus.media.rtcp;

import org.glashaus.media.bytes.Bytes;

/**
 * Appends RTCP packets to one compound packet in an array. A packet for which there is no room is left out whole; the
 * methods say so by false. Reusable.
 */
public final class RtcpWriter {
    private static final long MANTISSA_MAX = 0x3ffff;

    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
    private static final int ARRIVALS_HEADER = 8;
    private static final int ARRIVALS_FIXED = RtcpPacket.FEEDBACK_HEADER_LENGTH + ARRIVALS_HEADER + 3;
    private static final int SYMBOLS_IN_CHUNK = 7;
    private static final long TICK_NANOS = 250_000;
    private static final int TICKS_IN_REFERENCE = 256;
    private static final long REFERENCE_NANOS = TICKS_IN_REFERENCE * TICK_NANOS;

    private byte[] buffer = new byte[0];
    private int start;
    private int limit;
    private int at;

    /** The report that takes further blocks, −1 if the last packet is none. */
    private int report = -1;

    public void begin(byte[] out, int off, int capacity) {
        buffer = out;
        start = off;
        limit = off + capacity;
        at = off;
        report = -1;
    }

    /** The length of what was written so far. */
    public int length() {
        return at - start;
    }

    // RFC 3550 §6.4.1
    public boolean senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, long packetCount, long octetCount) {
        int packet = open(RtcpPacket.SENDER_REPORT, 0, RtcpPacket.HEADER_LENGTH + RtcpPacket.SENDER_INFO_LENGTH);
        if (packet < 0) {
            return false;
        }
        Bytes.putI32(buffer, packet + 4, ssrc);
        Bytes.putI64(buffer, packet + 8, ntpTimestamp);
        Bytes.putI32(buffer, packet + 16, rtpTimestamp);
        Bytes.putU32(buffer, packet + 20, packetCount);
        Bytes.putU32(buffer, packet + 24, octetCount);
        report = packet;
        return true;
    }

    // RFC 3550 §6.4.2
    public boolean receiverReport(int ssrc) {
        int packet = open(RtcpPacket.RECEIVER_REPORT, 0, RtcpPacket.HEADER_LENGTH + 4);
        if (packet < 0) {
            return false;
        }
        Bytes.putI32(buffer, packet + 4, ssrc);
        report = packet;
        return true;
    }

    /** Adds a block to the report just written; false without one, without room, or with 31 blocks there already. */
    // RFC 3550 §6.4.1
    public boolean reportBlock(
            int source,
            int fractionLost,
            int cumulativeLost,
            long highestSequence,
            long jitter,
            int lastSenderReport,
            long delaySinceLastSenderReport) {
        if (report < 0
                || (buffer[report] & 0x1f) == RtcpPacket.COUNT_MAX
                || at + RtcpPacket.REPORT_BLOCK_LENGTH > limit) {
            return false;
        }
        Bytes.putI32(buffer, at, source);
        Bytes.putU8(buffer, at + 4, fractionLost);
        Bytes.putU24(buffer, at + 5, Math.clamp(cumulativeLost, -0x80_0000, 0x7f_ffff));
        Bytes.putU32(buffer, at + 8, highestSequence);
        Bytes.putU32(buffer, at + 12, jitter);
        Bytes.putI32(buffer, at + 16, lastSenderReport);
        Bytes.putU32(buffer, at + 20, delaySinceLastSenderReport);
        at += RtcpPacket.REPORT_BLOCK_LENGTH;
        buffer[report]++;
        putLength(report);
        return true;
    }

    /** A source description of one SSRC with its CNAME of at most 255 octets. */
    // RFC 3550 §6.5: at least one zero octet ends the items.
    public boolean cname(int ssrc, byte[] cname) {
        if (cname.length > 255) {
            return false;
        }
        int length = RtcpPacket.HEADER_LENGTH + 4 + (2 + cname.length + 4 & ~3);
        int packet = open(RtcpPacket.SOURCE_DESCRIPTION, 1, length);
        if (packet < 0) {
            return false;
        }
        Bytes.putI32(buffer, packet + 4, ssrc);
        Bytes.putU8(buffer, packet + 8, RtcpPacket.CNAME);
        Bytes.putU8(buffer, packet + 9, cname.length);
        Bytes.copy(cname, 0, buffer, packet + 10, cname.length);
        Bytes.wipe(buffer, packet + 10 + cname.length, length - 10 - cname.length);
        return true;
    }

    // RFC 3550 §6.6
    public boolean bye(int ssrc) {
        int packet = open(RtcpPacket.GOODBYE, 1, RtcpPacket.HEADER_LENGTH + 4);
        if (packet < 0) {
            return false;
        }
        Bytes.putI32(buffer, packet + 4, ssrc);
        return true;
    }

    // RFC 4585 §6.3.1
    public boolean pictureLoss(int sender, int media) {
        return feedback(RtcpPacket.PAYLOAD_FEEDBACK, RtcpPacket.FORMAT_PLI, sender, media, 0) >= 0;
    }

    // RFC 5104 §4.3.1: the header's media SSRC is zero.
    public boolean fullIntraRequest(int sender, int media, int commandSequence) {
        int item = feedback(RtcpPacket.PAYLOAD_FEEDBACK, RtcpPacket.FORMAT_FIR, sender, 0, 8);
        if (item < 0) {
            return false;
        }
        Bytes.putI32(buffer, item, media);
        Bytes.putI32(buffer, item + 4, commandSequence << 24);
        return true;
    }

    /** Asks for {@code sequence} and, by the bits of {@code following}, for any of the sixteen after it. */
    // RFC 4585 §6.2.1
    public boolean nack(int sender, int media, int sequence, int following) {
        int item = feedback(RtcpPacket.TRANSPORT_FEEDBACK, RtcpPacket.FORMAT_NACK, sender, media, 4);
        if (item < 0) {
            return false;
        }
        Bytes.putU16(buffer, item, sequence);
        Bytes.putU16(buffer, item + 2, following);
        return true;
    }

    /** The estimate, rounded down to the eighteen bits that the format carries, for the first {@code count} of these. */
    // draft-alvestrand-rmcat-remb-03 §2.2
    public boolean receiverEstimate(int sender, long bitsPerSecond, int[] media, int count) {
        int item = count > 255
                ? -1
                : feedback(RtcpPacket.PAYLOAD_FEEDBACK, RtcpPacket.FORMAT_APPLICATION, sender, 0, 8 + 4 * count);
        if (item < 0) {
            return false;
        }
        int exponent = 0;
        long mantissa = bitsPerSecond;
        while (mantissa > MANTISSA_MAX) {
            mantissa >>>= 1;
            exponent++;
        }
        Bytes.putI32(buffer, item, RtcpPacket.REMB);
        Bytes.putU8(buffer, item + 4, count);
        Bytes.putU24(buffer, item + 5, exponent << 18 | (int) mantissa);
        for (int i = 0; i < count; i++) {
            Bytes.putI32(buffer, item + 8 + 4 * i, media[i]);
        }
        return true;
    }

    /**
     * Tells when packets came: {@code times} has that of number {@code first + i} in its place by the low bits. Returns of
     * how many it could tell, 0 without room; as it may be padded it has to be the last of its compound.
     */
    // draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
    int arrivals(int sender, int media, int report, long first, int count, long[] times) {
        int most = (limit - at - ARRIVALS_FIXED) * SYMBOLS_IN_CHUNK / (2 + 2 * SYMBOLS_IN_CHUNK) - SYMBOLS_IN_CHUNK;
        if (most < 1) {
            return 0;
        }
        int told = Math.min(count, most);
        long reference = referenceTime(first, told, times);
        int packet = at;
        int chunks = packet + RtcpPacket.FEEDBACK_HEADER_LENGTH + ARRIVALS_HEADER;
        told = statuses(chunks, first, told, reference, times);
        int end = deltas(chunks + chunkOctets(told), first, told, reference, times);
        int padding = -(end - packet) & 3;
        open(RtcpPacket.TRANSPORT_FEEDBACK, RtcpPacket.FORMAT_TRANSPORT_CC, end + padding - packet);
        Bytes.putI32(buffer, packet + 4, sender);
        Bytes.putI32(buffer, packet + 8, media);
        Bytes.putU16(buffer, packet + 12, (int) first);
        Bytes.putU16(buffer, packet + 14, told);
        Bytes.putU24(buffer, packet + 16, (int) reference);
        Bytes.putU8(buffer, packet + 19, report);
        if (padding > 0) {
            // RFC 3550 §6.4.1: the last octet counts the padding.
            Bytes.wipe(buffer, end, padding);
            Bytes.putU8(buffer, end + padding - 1, padding);
            buffer[packet] |= 0x20;
        }
        return told;
    }

    private static int chunkOctets(int count) {
        return 2 * ((count + SYMBOLS_IN_CHUNK - 1) / SYMBOLS_IN_CHUNK);
    }

    /** The time of the first that came, in units of 64 ms. */
    private static long referenceTime(long first, int count, long[] times) {
        for (int i = 0; i < count; i++) {
            long time = times[(int) (first + i) & times.length - 1];
            if (time != ArrivalTimes.NEVER) {
                return Math.floorDiv(time, REFERENCE_NANOS);
            }
        }
        return 0;
    }

    /** Writes a symbol of two bits for each packet; returns for how many, as far as the deltas can tell their times. */
    // §3.1.4: status vector chunk with two-bit symbols
    private int statuses(int at, long first, int count, long reference, long[] times) {
        long last = reference * TICKS_IN_REFERENCE;
        int told = 0;
        for (; told < count; told++) {
            int symbol = 0;
            long time = times[(int) (first + told) & times.length - 1];
            if (time != ArrivalTimes.NEVER) {
                long tick = Math.floorDiv(time, TICK_NANOS);
                long delta = tick - last;
                if (delta != (short) delta) {
                    break;
                }
                symbol = delta == (delta & 0xff) ? 1 : 2;
                last = tick;
            }
            int chunk = at + 2 * (told / SYMBOLS_IN_CHUNK);
            int place = told % SYMBOLS_IN_CHUNK;
            int before = place == 0 ? 0xc000 : Bytes.u16(buffer, chunk);
            Bytes.putU16(buffer, chunk, before | symbol << 2 * (SYMBOLS_IN_CHUNK - 1 - place));
        }
        return told;
    }

    /** Writes the times of those that came and returns where they end. */
    // §3.1.5: multiples of 250 µs after the one before
    private int deltas(int from, long first, int count, long reference, long[] times) {
        long last = reference * TICKS_IN_REFERENCE;
        int to = from;
        for (int i = 0; i < count; i++) {
            long time = times[(int) (first + i) & times.length - 1];
            if (time == ArrivalTimes.NEVER) {
                continue;
            }
            long tick = Math.floorDiv(time, TICK_NANOS);
            long delta = tick - last;
            last = tick;
            if (delta == (delta & 0xff)) {
                Bytes.putU8(buffer, to++, (int) delta);
            } else {
                Bytes.putU16(buffer, to, (int) delta);
                to += 2;
            }
        }
        return to;
    }

    private int feedback(int type, int format, int sender, int media, int itemsLength) {
        int packet = open(type, format, RtcpPacket.FEEDBACK_HEADER_LENGTH + itemsLength);
        if (packet < 0) {
            return -1;
        }
        Bytes.putI32(buffer, packet + 4, sender);
        Bytes.putI32(buffer, packet + 8, media);
        return packet + RtcpPacket.FEEDBACK_HEADER_LENGTH;
    }

    /** Where the new packet begins, −1 without room. */
    private int open(int type, int countOrFormat, int length) {
        if (length > limit - at) {
            return -1;
        }
        int packet = at;
        at += length;
        report = -1;
        Bytes.putU8(buffer, packet, 0x80 | countOrFormat);
        Bytes.putU8(buffer, packet + 1, type);
        putLength(packet);
        return packet;
    }

    private void putLength(int packet) {
        Bytes.putU16(buffer, packet + 2, (at - packet) / 4 - 1);
    }
}
