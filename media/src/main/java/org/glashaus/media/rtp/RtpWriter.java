package org.glashaus.media.rtp;

import org.glashaus.media.bytes.Bytes;

/**
 * Writes one packet for one receiver into an array: header, then header extensions, then payload. Reusable. CSRCs and
 * padding of the original do not travel on. Extensions go in the one-byte form unless {@link #begin} was told otherwise.
 */
public final class RtpWriter {
    private static final int ONE_BYTE_PROFILE = 0xbede;
    private static final int TWO_BYTE_PROFILE = 0x1000;

    private byte[] buffer = new byte[0];
    private int offset;
    private int limit;
    private int at;
    private boolean twoByte;
    private boolean extended;

    /**
     * Starts a packet at {@code off} that may use {@code capacity} octets, at least those of a header.
     *
     * @param twoByte whether header extensions take the two-byte form (RFC 8285 §4.3)
     */
    public void begin(
            byte[] out,
            int off,
            int capacity,
            boolean twoByte,
            int payloadType,
            boolean marker,
            int sequence,
            int timestamp,
            int ssrc) {
        if (capacity < RtpHeader.FIXED_LENGTH) {
            throw new IllegalArgumentException("no room for a header");
        }
        buffer = out;
        offset = off;
        limit = off + capacity;
        at = off + RtpHeader.FIXED_LENGTH;
        this.twoByte = twoByte;
        extended = false;
        RtpHeader.put(out, off, payloadType, marker, sequence, timestamp, ssrc);
    }

    /** Adds one header extension; false (and nothing is added) if the form cannot carry it or no room is left. */
    public boolean extension(int id, byte[] from, int fromOff, int length) {
        int data = openExtension(id, length);
        if (data < 0) {
            return false;
        }
        Bytes.copy(from, fromOff, buffer, data, length);
        return true;
    }

    /** As {@link #extension(int, byte[], int, int)}, with the low {@code length} octets (1 to 4) of a number. */
    public boolean extension(int id, int value, int length) {
        int data = openExtension(id, length);
        if (data < 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            Bytes.putU8(buffer, data + i, value >>> 8 * (length - 1 - i));
        }
        return true;
    }

    private int openExtension(int id, int length) {
        boolean fits = twoByte
                ? id >= 1 && id <= 255 && length >= 0 && length <= 255
                : id >= 1 && id <= 14 && length >= 1 && length <= 16;
        int block = extended ? 0 : RtpHeader.EXTENSION_HEADER_LENGTH;
        int needed = block + (twoByte ? 2 : 1) + length + 3; // three octets of padding at most
        if (!fits || at + needed > limit) {
            return -1;
        }
        at += block;
        extended = true;
        if (twoByte) {
            Bytes.putU8(buffer, at++, id);
            Bytes.putU8(buffer, at++, length);
        } else {
            Bytes.putU8(buffer, at++, id << 4 | length - 1);
        }
        int data = at;
        at += length;
        return data;
    }

    /** Copies the payload and ends the packet; its length, or −1 if there is no room. The payload may be changed after. */
    public int payload(byte[] from, int fromOff, int length) {
        int start = payloadOffset();
        if (length > limit - start) {
            return -1;
        }
        Bytes.copy(from, fromOff, buffer, start, length);
        return start + length - offset;
    }

    /** Closes the extension block and says where the payload begins. */
    // RFC 3550 §5.3.1: the block's length counts 32-bit words behind its own header.
    public int payloadOffset() {
        if (extended) {
            int block = offset + RtpHeader.FIXED_LENGTH;
            int data = block + RtpHeader.EXTENSION_HEADER_LENGTH;
            while ((at - data & 3) != 0) {
                Bytes.putU8(buffer, at++, 0);
            }
            Bytes.putU16(buffer, block, twoByte ? TWO_BYTE_PROFILE : ONE_BYTE_PROFILE);
            Bytes.putU16(buffer, block + 2, (at - data) / 4);
            RtpHeader.setExtension(buffer, offset);
            extended = false;
        }
        return at;
    }
}
