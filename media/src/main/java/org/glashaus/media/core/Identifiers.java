package org.glashaus.media.core;

import org.glashaus.media.Limits;
import org.glashaus.media.RandomSource;
import org.glashaus.media.bytes.Bytes;

/** Random names and numbers for the wire; nothing in them tells who or where. */
final class Identifiers {
    // RFC 8839 §5.4: ice-char
    private static final String ICE_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final RandomSource random;

    Identifiers(RandomSource random) {
        this.random = random;
    }

    String iceText(int characters) {
        byte[] bytes = new byte[characters];
        random.fill(bytes);
        StringBuilder text = new StringBuilder(characters);
        for (byte b : bytes) {
            text.append(ICE_CHARS.charAt(b & 0x3f));
        }
        return text.toString();
    }

    /** A CNAME that means nothing outside its connection (RFC 7022 §4.2). */
    String cname() {
        return iceText(Limits.CNAME_CHARACTERS);
    }

    /** Never zero. */
    int ssrc() {
        byte[] bytes = new byte[4];
        int ssrc = 0;
        while (ssrc == 0) {
            random.fill(bytes);
            ssrc = Bytes.i32(bytes, 0);
        }
        return ssrc;
    }

    /** Below 2^15, so that early reordering cannot be taken for a rollover (RFC 3711 §3.3.1). */
    int sequenceStart() {
        byte[] bytes = new byte[2];
        random.fill(bytes);
        return Bytes.u16(bytes, 0) & 0x7fff;
    }
}
