package org.glashaus.media.forward;

import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpView;

/** When one participant spoke, as the packets of its sound tell. Nothing is allocated. */
public final class Voice {
    private static final int LEVEL_MASK = 0x7f;

    private boolean spoke;
    private long spokeNanos;
    private int loudPackets;
    private long loudNanos;
    private boolean claimed;
    private long claimedNanos;

    /** One packet of sound; true if the participant is speaking: one loud packet is a knock on the table. */
    boolean heard(RtpView packet, int levelExtension, long nowNanos) {
        if (!isLoud(packet, levelExtension)) {
            return false;
        }
        if (loudPackets > 0 && nowNanos - loudNanos > Limits.SPEECH_GAP_NANOS) {
            loudPackets = 0;
        }
        loudNanos = nowNanos;
        if (loudPackets < Limits.SPEECH_PACKETS) {
            loudPackets++;
        }
        if (loudPackets < Limits.SPEECH_PACKETS) {
            return false;
        }
        spoke = true;
        spokeNanos = nowNanos;
        return true;
    }

    // RFC 6464 §3: seven bits of -dBov, 0 is the loudest; whoever sends no level is judged by what Opus makes of
    // silence.
    private static boolean isLoud(RtpView packet, int levelExtension) {
        int at = levelExtension < 0 ? -1 : packet.extension(levelExtension);
        return at >= 0
                ? (Bytes.u8(packet.buffer(), at) & LEVEL_MASK) <= Limits.SPEECH_LEVEL
                : packet.payloadLength() > Limits.SILENCE_OCTETS;
    }

    /** Whether it is time to see to it that everybody has a place for the speaker: at once, then now and then. */
    public boolean claims(long nowNanos) {
        if (claimed && nowNanos - claimedNanos < Limits.CLAIM_INTERVAL_NANOS) {
            return false;
        }
        claimed = true;
        claimedNanos = nowNanos;
        return true;
    }

    /** Whether anything was said since then. */
    public boolean spokeSince(long nanos) {
        return spoke && spokeNanos - nanos > 0;
    }

    /** Whether this one has been silent longer; who never spoke has been silent for ever. */
    public boolean silentLongerThan(Voice other) {
        return other.spoke && (!spoke || spokeNanos - other.spokeNanos < 0);
    }
}
