package org.glashaus.media.forward;

import org.glashaus.media.rtp.Vp8Descriptor;

/**
 * Counts pictures on where a slot changes streams: a receiver takes a picture id that jumps back for an old picture (RFC
 * 7741 §4.2). Only the copy for the one receiver is changed.
 */
final class PictureIds {
    private static final int NONE = -1;

    private int last = NONE;
    private int lastTl0 = NONE;
    private int offset;
    private int tl0Offset;
    private boolean anchoring;

    /** The next picture written is the first of another stream. */
    void anchor() {
        anchoring = true;
    }

    /** Writes the receiver's numbers into the copy whose payload begins at {@code at}. */
    void rewrite(Vp8Descriptor original, byte[] copy, int at) {
        if (anchoring) {
            anchoring = false;
            offset = last == NONE || original.pictureId() < 0 ? 0 : last + 1 - original.pictureId();
            tl0Offset = lastTl0 == NONE || original.tl0PicIdx() < 0 ? 0 : lastTl0 + 1 - original.tl0PicIdx();
        }
        if (original.pictureId() >= 0) {
            int mask = original.pictureIdBits() == 15 ? 0x7fff : 0x7f;
            int id = original.pictureId() + offset & mask;
            original.putPictureId(copy, at, id);
            last = later(id, last, mask);
        }
        if (original.tl0PicIdx() >= 0) {
            int index = original.tl0PicIdx() + tl0Offset & 0xff;
            original.putTl0PicIdx(copy, at, index);
            lastTl0 = later(index, lastTl0, 0xff);
        }
    }

    private static int later(int id, int than, int mask) {
        int ahead = id - than & mask;
        return than == NONE || ahead != 0 && ahead <= mask / 2 ? id : than & mask;
    }
}
