package org.glashaus.media.rtp;

import org.glashaus.media.bytes.Bytes;

/** A reusable view of one RTP packet in clear; everything is checked when it is wrapped, nothing when it is read. */
public final class RtpView {
    // RFC 8285 §4.2 and §4.3
    private static final int ONE_BYTE_PROFILE = 0xbede;
    private static final int TWO_BYTE_PROFILE = 0x1000;
    private static final int TWO_BYTE_PROFILE_MASK = 0xfff0;

    private byte[] buffer = new byte[0];
    private int offset;
    private int headerLength;
    private int payloadLength;
    private int paddingLength;
    private int extensionProfile;
    private int extensionStart;
    private int extensionEnd;
    private int extensionLength;

    /** False if these octets are no RTP packet; the view must not be read then. The array is kept, not copied. */
    // RFC 3550 §5.1, §5.3.1
    public boolean wrap(byte[] b, int off, int len) {
        int header = RtpHeader.length(b, off, len);
        if (header < 0) {
            return false;
        }
        int padding = 0;
        if (RtpHeader.hasPadding(b, off)) {
            padding = len > header ? Bytes.u8(b, off + len - 1) : 0;
            if (padding == 0 || padding > len - header) {
                return false;
            }
        }
        buffer = b;
        offset = off;
        headerLength = header;
        paddingLength = padding;
        payloadLength = len - header - padding;
        locateExtension(header);
        return true;
    }

    private void locateExtension(int header) {
        extensionProfile = 0;
        extensionLength = 0;
        extensionEnd = offset + header;
        extensionStart = extensionEnd;
        if (RtpHeader.hasExtension(buffer, offset)) {
            int block = offset + RtpHeader.FIXED_LENGTH + 4 * RtpHeader.csrcCount(buffer, offset);
            extensionProfile = Bytes.u16(buffer, block);
            extensionStart = block + RtpHeader.EXTENSION_HEADER_LENGTH;
        }
    }

    public byte[] buffer() {
        return buffer;
    }

    public int offset() {
        return offset;
    }

    /** The whole packet, padding included. */
    public int length() {
        return headerLength + payloadLength + paddingLength;
    }

    public int payloadType() {
        return RtpHeader.payloadType(buffer, offset);
    }

    public boolean marker() {
        return RtpHeader.marker(buffer, offset);
    }

    public int sequence() {
        return RtpHeader.sequence(buffer, offset);
    }

    /** 32 bits as they are. */
    public int timestamp() {
        return RtpHeader.timestamp(buffer, offset);
    }

    /** 32 bits as they are. */
    public int ssrc() {
        return RtpHeader.ssrc(buffer, offset);
    }

    public int csrcCount() {
        return RtpHeader.csrcCount(buffer, offset);
    }

    public int headerLength() {
        return headerLength;
    }

    public int payloadOffset() {
        return offset + headerLength;
    }

    /** Without padding; 0 for a packet of padding only. */
    public int payloadLength() {
        return payloadLength;
    }

    public int paddingLength() {
        return paddingLength;
    }

    /**
     * Where in {@link #buffer} the data of header extension {@code id} begin, −1 if it is not there; then
     * {@link #extensionLength} is its length.
     */
    public int extension(int id) {
        extensionLength = 0;
        if (extensionProfile == ONE_BYTE_PROFILE) {
            return oneByteExtension(id);
        }
        if ((extensionProfile & TWO_BYTE_PROFILE_MASK) == TWO_BYTE_PROFILE) {
            return twoByteExtension(id);
        }
        return -1;
    }

    public int extensionLength() {
        return extensionLength;
    }

    // RFC 8285 §4.2: zero octets are padding; id 15, and id 0 with a length, end the block.
    private int oneByteExtension(int id) {
        int at = extensionStart;
        while (at < extensionEnd) {
            int head = Bytes.u8(buffer, at++);
            if (head == 0) {
                continue;
            }
            int found = head >>> 4;
            int length = (head & 0x0f) + 1;
            if (found == 0 || found == 15 || at + length > extensionEnd) {
                return -1;
            }
            if (found == id) {
                extensionLength = length;
                return at;
            }
            at += length;
        }
        return -1;
    }

    // RFC 8285 §4.3: id 0 is one octet of padding.
    private int twoByteExtension(int id) {
        int at = extensionStart;
        while (at < extensionEnd) {
            int found = Bytes.u8(buffer, at++);
            if (found == 0) {
                continue;
            }
            if (at == extensionEnd) {
                return -1;
            }
            int length = Bytes.u8(buffer, at++);
            if (at + length > extensionEnd) {
                return -1;
            }
            if (found == id) {
                extensionLength = length;
                return at;
            }
            at += length;
        }
        return -1;
    }
}
