package org.glashaus.media.srtp;

import static org.glashaus.media.srtp.SrtpTransform.ENCRYPTED;
import static org.glashaus.media.srtp.SrtpTransform.INDEX_LENGTH;
import static org.glashaus.media.srtp.SrtpTransform.RTCP_CLEAR_LENGTH;

import java.util.Arrays;
import java.util.Objects;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtp.RtpHeader;
import org.glashaus.media.rtp.SequenceNumber;
import org.jspecify.annotations.Nullable;

/**
 * One direction of one transport: either it receives (unprotects) or it sends (protects), for every SSRC there. Each
 * method works in place on {@code buf[off, off + len)} and returns the packet's new length, or the negative code of a
 * {@link SrtpRefusal}; what a refused buffer holds afterwards is undefined and of no use. No content makes it throw.
 */
public final class SrtpContext implements AutoCloseable {

    /** Whose write keys of the DTLS connection are used (RFC 5764 §4.2). */
    public enum Writer {
        CLIENT,
        SERVER
    }

    private final SrtpProfile profile;
    private final SrtpTransform transform;
    final SrtpSources sources;
    private final boolean sending;
    private final long[] refusals = new long[SrtpRefusal.values().length];
    private boolean closed;

    SrtpContext(CipherFactory ciphers, SrtpProfile profile, SessionKeys keys, boolean sending, int ssrcs) {
        this.profile = profile;
        this.sending = sending;
        sources = new SrtpSources(ssrcs);
        transform = switch (profile) {
            case AEAD_AES_128_GCM -> new GcmTransform(ciphers, keys);
            case AES128_CM_HMAC_SHA1_80 -> new CounterTransform(ciphers, keys);
        };
    }

    /** A context that unprotects what {@code writer} sends; {@code material} is DTLS's export, still the caller's. */
    public static SrtpContext receiving(CipherFactory ciphers, SrtpProfile profile, byte[] material, Writer writer) {
        return receiving(ciphers, profile, material, writer, Limits.SRTP_RECEIVED_SSRCS);
    }

    /** The same for a peer that may use this many SSRCs. */
    public static SrtpContext receiving(
            CipherFactory ciphers, SrtpProfile profile, byte[] material, Writer writer, int ssrcs) {
        return of(ciphers, profile, material, writer, false, ssrcs);
    }

    /** A context that protects what {@code writer}, which are we, sends. */
    public static SrtpContext sending(CipherFactory ciphers, SrtpProfile profile, byte[] material, Writer writer) {
        return of(ciphers, profile, material, writer, true, Limits.SRTP_SENT_SSRCS);
    }

    // RFC 5764 §4.2: client key, server key, client salt, server salt
    private static SrtpContext of(
            CipherFactory ciphers, SrtpProfile profile, byte[] material, Writer writer, boolean sending, int ssrcs) {
        if (material.length != profile.exportLength()) {
            throw new IllegalArgumentException("keying material of " + material.length + " octets");
        }
        int key = profile.keyLength();
        int salt = profile.saltLength();
        int keyAt = writer == Writer.CLIENT ? 0 : key;
        int saltAt = 2 * key + (writer == Writer.CLIENT ? 0 : salt);
        byte[] masterKey = Arrays.copyOfRange(material, keyAt, keyAt + key);
        byte[] masterSalt = Arrays.copyOfRange(material, saltAt, saltAt + salt);
        try (SessionKeys keys = KeyDerivation.derive(ciphers, profile, masterKey, masterSalt)) {
            return new SrtpContext(ciphers, profile, keys, sending, ssrcs);
        } finally {
            Bytes.wipe(masterKey);
            Bytes.wipe(masterSalt);
        }
    }

    /** Octets that {@link #protect} adds. */
    public int rtpOverhead() {
        return profile.rtpTagLength();
    }

    /** Octets that {@link #protectRtcp} adds. */
    public int rtcpOverhead() {
        return profile.rtcpTagLength() + INDEX_LENGTH;
    }

    /** How often a packet was refused for this reason. */
    public long refused(SrtpRefusal reason) {
        return refusals[reason.ordinal()];
    }

    // RFC 3711 §3.3
    /** An SRTP packet becomes RTP. */
    public int unprotect(byte[] buf, int off, int len) {
        check(buf, off, len, false);
        int tag = profile.rtpTagLength();
        if (closed) {
            return refuse(SrtpRefusal.CLOSED);
        }
        if (len < RtpHeader.FIXED_LENGTH + tag) {
            return refuse(SrtpRefusal.TOO_SHORT);
        }
        int header = RtpHeader.length(buf, off, len - tag);
        if (header < 0) {
            return refuse(SrtpRefusal.MALFORMED);
        }
        int ssrc = RtpHeader.ssrc(buf, off);
        SrtpSource source = sources.find(ssrc);
        if (source == null && sources.isFull()) {
            return refuse(SrtpRefusal.TOO_MANY_SSRCS);
        }
        long index = rtpIndex(source, RtpHeader.sequence(buf, off));
        SrtpRefusal unusable = source == null ? null : unusable(source.rtp, index, Limits.SRTP_PACKETS);
        if (unusable != null) {
            return refuse(unusable);
        }
        if (!transform.openRtp(buf, off, header, len - tag, ssrc, index)) {
            return refuse(SrtpRefusal.AUTH_FAILED);
        }
        // Only now is the SSRC believed: nobody without the key can fill the table or move the window.
        (source == null ? sources.add(ssrc) : source).rtp.use(index);
        return len - tag;
    }

    // RFC 3711 §3.3
    /**
     * An RTP packet becomes SRTP. An index that was used, or that may have been, is refused: two plaintexts under one
     * keystream give both away.
     */
    public int protect(byte[] buf, int off, int len) {
        check(buf, off, len, true);
        int tag = profile.rtpTagLength();
        if (closed) {
            return refuse(SrtpRefusal.CLOSED);
        }
        if (len < RtpHeader.FIXED_LENGTH) {
            return refuse(SrtpRefusal.TOO_SHORT);
        }
        int header = RtpHeader.length(buf, off, len);
        if (header < 0) {
            return refuse(SrtpRefusal.MALFORMED);
        }
        if (off + len + tag > buf.length) {
            return refuse(SrtpRefusal.NO_ROOM);
        }
        int ssrc = RtpHeader.ssrc(buf, off);
        SrtpSource source = sources.find(ssrc);
        if (source == null && sources.isFull()) {
            return refuse(SrtpRefusal.TOO_MANY_SSRCS);
        }
        long index = rtpIndex(source, RtpHeader.sequence(buf, off));
        SrtpRefusal unusable = source == null ? null : unusable(source.rtp, index, Limits.SRTP_PACKETS);
        if (unusable != null) {
            return refuse(unusable);
        }
        (source == null ? sources.add(ssrc) : source).rtp.use(index);
        transform.sealRtp(buf, off, header, len, ssrc, index);
        return len + tag;
    }

    // RFC 3711 §3.4
    /** An SRTCP packet becomes a compound RTCP packet, still to be checked by its reader. */
    public int unprotectRtcp(byte[] buf, int off, int len) {
        check(buf, off, len, false);
        int overhead = rtcpOverhead();
        if (closed) {
            return refuse(SrtpRefusal.CLOSED);
        }
        if (len < RTCP_CLEAR_LENGTH + overhead) {
            return refuse(SrtpRefusal.TOO_SHORT);
        }
        if ((buf[off] & 0xc0) != 0x80) {
            return refuse(SrtpRefusal.MALFORMED);
        }
        int word = transform.rtcpIndexWord(buf, off, len);
        if ((word & ENCRYPTED) == 0) {
            return refuse(SrtpRefusal.NOT_ENCRYPTED);
        }
        int index = word & ~ENCRYPTED;
        int ssrc = Bytes.i32(buf, off + 4);
        SrtpSource source = sources.find(ssrc);
        if (source == null && sources.isFull()) {
            return refuse(SrtpRefusal.TOO_MANY_SSRCS);
        }
        SrtpRefusal unusable = source == null ? null : unusable(source.rtcp, index, Limits.SRTCP_PACKETS);
        if (unusable != null) {
            return refuse(unusable);
        }
        if (!transform.openRtcp(buf, off, len - overhead, ssrc, index)) {
            return refuse(SrtpRefusal.AUTH_FAILED);
        }
        (source == null ? sources.add(ssrc) : source).rtcp.use(index);
        return len - overhead;
    }

    // RFC 3711 §3.4
    /** A compound RTCP packet becomes SRTCP under the next index of its first SSRC. */
    public int protectRtcp(byte[] buf, int off, int len) {
        check(buf, off, len, true);
        if (closed) {
            return refuse(SrtpRefusal.CLOSED);
        }
        if (len < RTCP_CLEAR_LENGTH) {
            return refuse(SrtpRefusal.TOO_SHORT);
        }
        if ((buf[off] & 0xc0) != 0x80) {
            return refuse(SrtpRefusal.MALFORMED);
        }
        if (off + len + rtcpOverhead() > buf.length) {
            return refuse(SrtpRefusal.NO_ROOM);
        }
        int ssrc = Bytes.i32(buf, off + 4);
        SrtpSource source = sources.find(ssrc);
        if (source == null && sources.isFull()) {
            return refuse(SrtpRefusal.TOO_MANY_SSRCS);
        }
        SrtpSource known = source == null ? sources.add(ssrc) : source;
        long index = known.rtcp.highest() + 1;
        if (index >= Limits.SRTCP_PACKETS) {
            return refuse(SrtpRefusal.KEY_EXHAUSTED);
        }
        known.rtcp.use(index);
        transform.sealRtcp(buf, off, len, ssrc, (int) index);
        return len + rtcpOverhead();
    }

    // RFC 3711 §3.3.1: the rollover counter starts at zero with the first packet.
    private static long rtpIndex(@Nullable SrtpSource source, int sequence) {
        return source == null || source.rtp.highest() < 0
                ? sequence
                : SequenceNumber.guessIndex(source.rtp.highest(), sequence);
    }

    // RFC 3711 §3.3.2
    private static @Nullable SrtpRefusal unusable(ReplayWindow window, long index, long packets) {
        if (index >= packets) {
            return SrtpRefusal.KEY_EXHAUSTED;
        }
        if (index < 0 || window.isBehind(index)) {
            return SrtpRefusal.TOO_OLD;
        }
        return window.isUsed(index) ? SrtpRefusal.REPLAYED : null;
    }

    private void check(byte[] buf, int off, int len, boolean toSend) {
        Objects.checkFromIndexSize(off, len, buf.length);
        if (sending != toSend) {
            throw new IllegalStateException("a context has one direction");
        }
    }

    private int refuse(SrtpRefusal reason) {
        refusals[reason.ordinal()]++;
        return reason.code();
    }

    /** Wipes keys and salts; afterwards everything is refused. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            transform.close();
        }
    }
}
