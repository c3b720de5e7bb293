package org.glashaus.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.glashaus.media.bytes.Bytes;

/** AES128_CM_HMAC_SHA1_80 (RFC 3711 §4.1.1 and §4.2.1). */
final class CounterTransform implements SrtpTransform {
    private static final int TAG_LENGTH = SrtpProfile.AES128_CM_HMAC_SHA1_80.rtpTagLength();
    private static final int SHA1_LENGTH = 20;

    private final CipherFactory.Counter rtp;
    private final CipherFactory.Counter rtcp;
    private final Mac rtpMac;
    private final Mac rtcpMac;
    private final byte[] rtpSalt;
    private final byte[] rtcpSalt;
    private final byte[] counter = new byte[16];
    private final byte[] rollover = new byte[4];
    private final byte[] digest = new byte[SHA1_LENGTH];

    CounterTransform(CipherFactory ciphers, SessionKeys keys) {
        rtp = ciphers.counter(keys.rtpKey());
        rtcp = ciphers.counter(keys.rtcpKey());
        rtpMac = mac(keys.rtpAuthentication());
        rtcpMac = mac(keys.rtcpAuthentication());
        rtpSalt = keys.rtpSalt().clone();
        rtcpSalt = keys.rtcpSalt().clone();
    }

    // RFC 3711 §3.3: encrypt first, then authenticate what is sent.
    @Override
    public void sealRtp(byte[] buffer, int off, int header, int length, int ssrc, long index) {
        rtp.apply(counter(rtpSalt, ssrc, index), buffer, off + header, length - header);
        digestRtp(buffer, off, length, index);
        Bytes.copy(digest, 0, buffer, off + length, TAG_LENGTH);
    }

    @Override
    public boolean openRtp(byte[] buffer, int off, int header, int length, int ssrc, long index) {
        digestRtp(buffer, off, length, index);
        if (!matches(buffer, off + length)) {
            return false;
        }
        rtp.apply(counter(rtpSalt, ssrc, index), buffer, off + header, length - header);
        return true;
    }

    // RFC 3711 §3.4: the index word stands behind the text and is authenticated with it.
    @Override
    public void sealRtcp(byte[] buffer, int off, int length, int ssrc, int index) {
        rtcp.apply(counter(rtcpSalt, ssrc, index), buffer, off + RTCP_CLEAR_LENGTH, length - RTCP_CLEAR_LENGTH);
        Bytes.putI32(buffer, off + length, index | ENCRYPTED);
        digestRtcp(buffer, off, length + INDEX_LENGTH);
        Bytes.copy(digest, 0, buffer, off + length + INDEX_LENGTH, TAG_LENGTH);
    }

    @Override
    public int rtcpIndexWord(byte[] buffer, int off, int total) {
        return Bytes.i32(buffer, off + total - TAG_LENGTH - INDEX_LENGTH);
    }

    @Override
    public boolean openRtcp(byte[] buffer, int off, int length, int ssrc, int index) {
        digestRtcp(buffer, off, length + INDEX_LENGTH);
        if (!matches(buffer, off + length + INDEX_LENGTH)) {
            return false;
        }
        rtcp.apply(counter(rtcpSalt, ssrc, index), buffer, off + RTCP_CLEAR_LENGTH, length - RTCP_CLEAR_LENGTH);
        return true;
    }

    // RFC 3711 §4.1.1: (salt · 2^16) XOR (SSRC · 2^64) XOR (index · 2^16)
    private byte[] counter(byte[] salt, int ssrc, long index) {
        Bytes.copy(salt, 0, counter, 0, salt.length);
        Bytes.putU16(counter, 14, 0);
        Bytes.putI32(counter, 4, Bytes.i32(counter, 4) ^ ssrc);
        Bytes.putU48(counter, 8, Bytes.u48(counter, 8) ^ index);
        return counter;
    }

    // RFC 3711 §4.2: for SRTP the rollover counter is authenticated behind the packet.
    private void digestRtp(byte[] buffer, int off, int length, long index) {
        Bytes.putU32(rollover, 0, index >>> 16);
        rtpMac.update(buffer, off, length);
        rtpMac.update(rollover, 0, rollover.length);
        finish(rtpMac);
    }

    private void digestRtcp(byte[] buffer, int off, int length) {
        rtcpMac.update(buffer, off, length);
        finish(rtcpMac);
    }

    private void finish(Mac mac) {
        try {
            mac.doFinal(digest, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 does not fill twenty octets", e);
        }
    }

    /** Looks at every octet, whatever the first ones say, so that the time tells nothing. */
    private boolean matches(byte[] buffer, int off) {
        int difference = 0;
        for (int i = 0; i < TAG_LENGTH; i++) {
            difference |= buffer[off + i] ^ digest[i];
        }
        return difference == 0;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1", "SunJCE");
            mac.init(new WipeableKey(key, "HmacSHA1"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA1", e);
        }
    }

    /** A Mac keeps its padded key until another one takes its place. */
    private static void forget(Mac mac) {
        try {
            mac.init(new WipeableKey(new byte[SHA1_LENGTH], "HmacSHA1"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 refuses a key", e);
        }
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
        forget(rtpMac);
        forget(rtcpMac);
        Bytes.wipe(rtpSalt);
        Bytes.wipe(rtcpSalt);
        Bytes.wipe(counter);
        Bytes.wipe(digest);
    }
}
