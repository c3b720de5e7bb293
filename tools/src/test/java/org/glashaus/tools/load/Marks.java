package org.glashaus.tools.load;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Payloads that consist of nothing but a mark of this run and the moment of sending, over and over. */
final class Marks {
    static final int OCTETS = 16;

    private final byte[] mark = new byte[OCTETS];

    Marks() {
        new SecureRandom().nextBytes(mark);
    }

    byte[] mark() {
        return mark.clone();
    }

    /** {@code before}, then as many marks as fit. */
    byte[] payload(byte[] before, int octets, long nowNanos) {
        ByteBuffer payload = ByteBuffer.allocate(octets).put(before);
        while (payload.remaining() >= OCTETS + Long.BYTES) {
            payload.put(mark).putLong(nowNanos);
        }
        return payload.array();
    }
}
