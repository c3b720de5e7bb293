package org.glashaus.media.rtcp;

import org.glashaus.media.bytes.Bytes;

/** Reads compound packets, reduced-size ones included (RFC 5506). Stateless: all it learns goes to the visitor. */
public final class RtcpReader {

    private RtcpReader() {}

    /**
     * False, and nothing is visited, if the octets are no chain of RTCP packets that ends where they end. Never throws on
     * any content.
     */
    // RFC 3550 §6.1 and appendix A.2
    public static boolean read(byte[] b, int off, int len, RtcpVisitor visitor) {
        if (!isCompound(b, off, len)) {
            return false;
        }
        int end = off + len;
        for (int at = off; at < end; at += lengthAt(b, at)) {
            int bodyEnd = at + lengthAt(b, at) - paddingAt(b, at);
            packet(b, at, bodyEnd, visitor);
        }
        return true;
    }

    /** Whether the octets are a chain of RTCP packets of version 2, with any padding inside its packet. */
    public static boolean isCompound(byte[] b, int off, int len) {
        int at = off;
        int end = off + len;
        while (end - at >= RtcpPacket.HEADER_LENGTH) {
            int length = lengthAt(b, at);
            if ((b[at] & 0xc0) != 0x80 || length > end - at) {
                return false;
            }
            if ((b[at] & 0x20) != 0) {
                int padding = paddingAt(b, at);
                if (padding == 0 || padding > length - RtcpPacket.HEADER_LENGTH) {
                    return false;
                }
            }
            at += length;
        }
        return at == end && len > 0;
    }

    private static int lengthAt(byte[] b, int at) {
        return 4 * (Bytes.u16(b, at + 2) + 1);
    }

    private static int paddingAt(byte[] b, int at) {
        return (b[at] & 0x20) == 0 ? 0 : Bytes.u8(b, at + lengthAt(b, at) - 1);
    }

    private static void packet(byte[] b, int at, int end, RtcpVisitor visitor) {
        int type = Bytes.u8(b, at + 1);
        int count = b[at] & 0x1f;
        boolean fits = switch (type) {
            case RtcpPacket.SENDER_REPORT -> senderReport(b, at, end, count, visitor);
            case RtcpPacket.RECEIVER_REPORT -> receiverReport(b, at, end, count, visitor);
            case RtcpPacket.SOURCE_DESCRIPTION -> sourceDescription(b, at, end, count, visitor);
            case RtcpPacket.GOODBYE -> goodbye(b, at, end, count, visitor);
            case RtcpPacket.TRANSPORT_FEEDBACK -> transportFeedback(b, at, end, count, visitor);
            case RtcpPacket.PAYLOAD_FEEDBACK -> payloadFeedback(b, at, end, count, visitor);
            default -> {
                visitor.unknown(type, count);
                yield true;
            }
        };
        if (!fits) {
            visitor.malformed(type, count);
        }
    }

    // RFC 3550 §6.4.1
    private static boolean senderReport(byte[] b, int at, int end, int count, RtcpVisitor visitor) {
        int blocks = at + RtcpPacket.HEADER_LENGTH + RtcpPacket.SENDER_INFO_LENGTH;
        if (blocks + count * RtcpPacket.REPORT_BLOCK_LENGTH > end) {
            return false;
        }
        int ssrc = Bytes.i32(b, at + 4);
        visitor.senderReport(
                ssrc, Bytes.i64(b, at + 8), Bytes.i32(b, at + 16), Bytes.u32(b, at + 20), Bytes.u32(b, at + 24));
        reportBlocks(b, blocks, count, ssrc, visitor);
        return true;
    }

    // RFC 3550 §6.4.2
    private static boolean receiverReport(byte[] b, int at, int end, int count, RtcpVisitor visitor) {
        int blocks = at + RtcpPacket.HEADER_LENGTH + 4;
        if (blocks + count * RtcpPacket.REPORT_BLOCK_LENGTH > end) {
            return false;
        }
        int ssrc = Bytes.i32(b, at + 4);
        visitor.receiverReport(ssrc);
        reportBlocks(b, blocks, count, ssrc, visitor);
        return true;
    }

    private static void reportBlocks(byte[] b, int from, int count, int reporter, RtcpVisitor visitor) {
        for (int i = 0; i < count; i++) {
            int at = from + i * RtcpPacket.REPORT_BLOCK_LENGTH;
            visitor.reportBlock(
                    reporter,
                    Bytes.i32(b, at),
                    Bytes.u8(b, at + 4),
                    Bytes.u24(b, at + 5) << 8 >> 8, // signed: duplicates make it negative
                    Bytes.u32(b, at + 8),
                    Bytes.u32(b, at + 12),
                    Bytes.i32(b, at + 16),
                    Bytes.u32(b, at + 20));
        }
    }

    // RFC 3550 §6.5: chunks of an SSRC and items; a zero octet ends the items, zeros fill up to the next word.
    private static boolean sourceDescription(byte[] b, int at, int end, int count, RtcpVisitor visitor) {
        int next = at + RtcpPacket.HEADER_LENGTH;
        for (int i = 0; i < count; i++) {
            if (next + 4 > end) {
                return false;
            }
            next = chunk(b, at, next, end, visitor);
            if (next < 0) {
                return false;
            }
        }
        return true;
    }

    private static int chunk(byte[] b, int packet, int from, int end, RtcpVisitor visitor) {
        int ssrc = Bytes.i32(b, from);
        int at = from + 4;
        while (at < end && b[at] != 0) {
            if (at + 2 > end || at + 2 + Bytes.u8(b, at + 1) > end) {
                return -1;
            }
            int length = Bytes.u8(b, at + 1);
            if (b[at] == RtcpPacket.CNAME) {
                visitor.cname(ssrc, b, at + 2, length);
            }
            at += 2 + length;
        }
        return at < end ? packet + (at - packet + 4 & ~3) : -1;
    }

    // RFC 3550 §6.6
    private static boolean goodbye(byte[] b, int at, int end, int count, RtcpVisitor visitor) {
        int sources = at + RtcpPacket.HEADER_LENGTH;
        if (sources + 4 * count > end) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            visitor.bye(Bytes.i32(b, sources + 4 * i));
        }
        return true;
    }

    // RFC 4585 §6.2
    private static boolean transportFeedback(byte[] b, int at, int end, int format, RtcpVisitor visitor) {
        int items = at + RtcpPacket.FEEDBACK_HEADER_LENGTH;
        if (items > end) {
            return false;
        }
        int sender = Bytes.i32(b, at + 4);
        int media = Bytes.i32(b, at + 8);
        switch (format) {
            case RtcpPacket.FORMAT_NACK -> {
                return nacks(b, items, end, sender, media, visitor);
            }
            case RtcpPacket.FORMAT_TRANSPORT_CC -> {
                if (items + 8 > end) {
                    return false;
                }
                visitor.transportFeedback(
                        sender,
                        media,
                        Bytes.u16(b, items),
                        Bytes.u16(b, items + 2),
                        Bytes.u24(b, items + 4) << 8 >> 8,
                        Bytes.u8(b, items + 7),
                        b,
                        items + 8,
                        end - items - 8);
                return true;
            }
            default -> {
                visitor.unknown(RtcpPacket.TRANSPORT_FEEDBACK, format);
                return true;
            }
        }
    }

    // RFC 4585 §6.2.1: a packet id, and a bit for each of the sixteen that follow it.
    private static boolean nacks(byte[] b, int items, int end, int sender, int media, RtcpVisitor visitor) {
        for (int at = items; at + 4 <= end; at += 4) {
            int sequence = Bytes.u16(b, at);
            visitor.nack(sender, media, sequence);
            for (int following = Bytes.u16(b, at + 2), i = 1; following != 0; following >>>= 1, i++) {
                if ((following & 1) != 0) {
                    visitor.nack(sender, media, sequence + i & 0xffff);
                }
            }
        }
        return end > items && (end - items) % 4 == 0;
    }

    // RFC 4585 §6.3
    private static boolean payloadFeedback(byte[] b, int at, int end, int format, RtcpVisitor visitor) {
        int items = at + RtcpPacket.FEEDBACK_HEADER_LENGTH;
        if (items > end) {
            return false;
        }
        int sender = Bytes.i32(b, at + 4);
        switch (format) {
            case RtcpPacket.FORMAT_PLI -> {
                visitor.pictureLoss(sender, Bytes.i32(b, at + 8));
                return true;
            }
            case RtcpPacket.FORMAT_FIR -> {
                return fullIntraRequests(b, items, end, sender, visitor);
            }
            case RtcpPacket.FORMAT_APPLICATION -> {
                return application(b, items, end, sender, visitor);
            }
            default -> {
                visitor.unknown(RtcpPacket.PAYLOAD_FEEDBACK, format);
                return true;
            }
        }
    }

    // RFC 5104 §4.3.1.1: the SSRC that is meant stands in each item, not in the header.
    private static boolean fullIntraRequests(byte[] b, int items, int end, int sender, RtcpVisitor visitor) {
        for (int at = items; at + 8 <= end; at += 8) {
            visitor.fullIntraRequest(sender, Bytes.i32(b, at), Bytes.u8(b, at + 4));
        }
        return end > items && (end - items) % 8 == 0;
    }

    // draft-alvestrand-rmcat-remb-03 §2.2: "REMB", a count, six bits of exponent, eighteen of mantissa, SSRCs.
    private static boolean application(byte[] b, int items, int end, int sender, RtcpVisitor visitor) {
        if (items + 8 > end || Bytes.i32(b, items) != RtcpPacket.REMB) {
            visitor.unknown(RtcpPacket.PAYLOAD_FEEDBACK, RtcpPacket.FORMAT_APPLICATION);
            return true;
        }
        int count = Bytes.u8(b, items + 4);
        if (items + 8 + 4 * count > end) {
            return false;
        }
        int packed = Bytes.u24(b, items + 5);
        int exponent = packed >>> 18;
        long mantissa = packed & 0x3ffff;
        boolean overflows = Long.numberOfLeadingZeros(mantissa) <= exponent;
        visitor.receiverEstimate(sender, overflows ? Long.MAX_VALUE : mantissa << exponent);
        for (int i = 0; i < count; i++) {
            visitor.receiverEstimateSource(Bytes.i32(b, items + 8 + 4 * i));
        }
        return true;
    }
}
