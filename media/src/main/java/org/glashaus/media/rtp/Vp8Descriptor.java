package org.glashaus.media.rtp;

import org.glashaus.media.bytes.Bytes;

/**
 * A reusable view of VP8's payload descriptor (RFC 7741 §4.2) and of the one payload header bit that tells a key frame
 * (§4.3).
 *
 * <pre>
 *      0 1 2 3 4 5 6 7
 *     +-+-+-+-+-+-+-+-+
 *     |X|R|N|S|R| PID | required
 *     +-+-+-+-+-+-+-+-+
 * X:  |I|L|T|K| RSV   |
 *     +-+-+-+-+-+-+-+-+
 * I:  |M| PictureID   |  with M, 15 bits in two octets
 *     +-+-+-+-+-+-+-+-+
 * L:  |   TL0PICIDX   |
 *     +-+-+-+-+-+-+-+-+
 * T/K:|TID|Y| KEYIDX  |
 *     +-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class Vp8Descriptor {
    private byte[] buffer = new byte[0];
    private int start;
    private int length;
    private int pictureIdOffset;
    private int pictureIdBits;
    private int tl0PicIdxOffset;
    private int layerOffset;
    private boolean hasTemporalLayer;
    private boolean hasKeyIndex;
    private boolean keyFrame;

    /** False if the payload ends within the descriptor. */
    public boolean wrap(byte[] b, int payloadOffset, int payloadLength) {
        buffer = b;
        start = payloadOffset;
        pictureIdOffset = -1;
        pictureIdBits = 0;
        tl0PicIdxOffset = -1;
        layerOffset = -1;
        hasTemporalLayer = false;
        hasKeyIndex = false;
        keyFrame = false;
        if (payloadLength < 1) {
            return false;
        }
        int end = payloadOffset + payloadLength;
        int at = payloadOffset + 1;
        if ((b[payloadOffset] & 0x80) != 0) {
            at = wrapExtension(at, end);
            if (at < 0) {
                return false;
            }
        }
        length = at - payloadOffset;
        // RFC 7741 §4.3: P, the inverse key frame flag, stands in the first octet of the first partition.
        keyFrame = startOfPartition() && partition() == 0 && at < end && (b[at] & 0x01) == 0;
        return true;
    }

    private int wrapExtension(int from, int end) {
        int at = from;
        if (at >= end) {
            return -1;
        }
        int flags = buffer[at++];
        if ((flags & 0x80) != 0) {
            if (at >= end) {
                return -1;
            }
            pictureIdOffset = at;
            pictureIdBits = (buffer[at] & 0x80) != 0 ? 15 : 7;
            at += pictureIdBits == 15 ? 2 : 1;
        }
        if ((flags & 0x40) != 0) {
            tl0PicIdxOffset = at++;
        }
        hasTemporalLayer = (flags & 0x20) != 0;
        hasKeyIndex = (flags & 0x10) != 0;
        if (hasTemporalLayer || hasKeyIndex) {
            layerOffset = at++;
        }
        return at <= end ? at : -1;
    }

    /** Octets of the descriptor itself. */
    public int length() {
        return length;
    }

    public boolean startOfPartition() {
        return (buffer[start] & 0x10) != 0;
    }

    public int partition() {
        return buffer[start] & 0x07;
    }

    public boolean startOfFrame() {
        return startOfPartition() && partition() == 0;
    }

    /** N: no other frame refers to this one. */
    public boolean nonReference() {
        return (buffer[start] & 0x20) != 0;
    }

    /** True on the first packet of a key frame only. */
    public boolean keyFrame() {
        return keyFrame;
    }

    /** Where the picture id begins, −1 if there is none. */
    public int pictureIdOffset() {
        return pictureIdOffset;
    }

    /** 7, 15, or 0 if there is none. */
    public int pictureIdBits() {
        return pictureIdBits;
    }

    /** −1 if there is none. */
    public int pictureId() {
        return switch (pictureIdBits) {
            case 7 -> buffer[pictureIdOffset] & 0x7f;
            case 15 -> Bytes.u16(buffer, pictureIdOffset) & 0x7fff;
            default -> -1;
        };
    }

    /** Where TL0PICIDX stands, −1 if there is none. */
    public int tl0PicIdxOffset() {
        return tl0PicIdxOffset;
    }

    /** −1 if there is none. */
    public int tl0PicIdx() {
        return tl0PicIdxOffset < 0 ? -1 : Bytes.u8(buffer, tl0PicIdxOffset);
    }

    /** TID, −1 if there is none. */
    public int temporalLayer() {
        return hasTemporalLayer ? Bytes.u8(buffer, layerOffset) >>> 6 : -1;
    }

    /** Y: this frame depends on the base layer only, so that a receiver can switch up here. */
    public boolean layerSync() {
        return hasTemporalLayer && (buffer[layerOffset] & 0x20) != 0;
    }

    /** KEYIDX, −1 if there is none. */
    public int keyIndex() {
        return hasKeyIndex ? buffer[layerOffset] & 0x1f : -1;
    }

    /** Writes a picture id of as many bits as this one has, at the same place of another copy of the payload. */
    public void putPictureId(byte[] copy, int copyPayloadOffset, int value) {
        int at = copyPayloadOffset + pictureIdOffset - start;
        if (pictureIdBits == 15) {
            Bytes.putU16(copy, at, value & 0x7fff | 0x8000);
        } else if (pictureIdBits == 7) {
            Bytes.putU8(copy, at, value & 0x7f);
        }
    }

    /** Writes TL0PICIDX at the same place of another copy of the payload, if there is one. */
    public void putTl0PicIdx(byte[] copy, int copyPayloadOffset, int value) {
        if (tl0PicIdxOffset >= 0) {
            Bytes.putU8(copy, copyPayloadOffset + tl0PicIdxOffset - start, value);
        }
    }
}
