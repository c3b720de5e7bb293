package org.glashaus.media.core;

import org.glashaus.media.Limits;

/** SSRCs that said goodbye a moment ago: what arrives of them yet is late, not new (RFC 3550 §6.2.1). */
final class Farewells {
    private final int[] ssrcs = new int[Limits.SRTP_RECEIVED_SSRCS];
    private final long[] saidNanos = new long[Limits.SRTP_RECEIVED_SSRCS];
    private int count;

    void said(int ssrc, long nowNanos) {
        int at = count++ % ssrcs.length;
        ssrcs[at] = ssrc;
        saidNanos[at] = nowNanos;
    }

    boolean recent(int ssrc, long nowNanos) {
        for (int i = 0; i < Math.min(count, ssrcs.length); i++) {
            if (ssrcs[i] == ssrc && nowNanos - saidNanos[i] < Limits.FAREWELL_NANOS) {
                return true;
            }
        }
        return false;
    }
}
