package org.glashaus.media.srtp;

import org.glashaus.media.bytes.Bytes;

/** AEAD_AES_128_GCM (RFC 7714). */
final class GcmTransform implements SrtpTransform {
    private static final int TAG_LENGTH = SrtpProfile.AEAD_AES_128_GCM.rtpTagLength();

    private final CipherFactory.Gcm rtp;
    private final CipherFactory.Gcm rtcp;
    private final byte[] rtpSalt;
    private final byte[] rtcpSalt;
    private final byte[] nonce = new byte[12];

    GcmTransform(CipherFactory ciphers, SessionKeys keys) {
        rtp = ciphers.gcm(keys.rtpKey());
        rtcp = ciphers.gcm(keys.rtcpKey());
        rtpSalt = keys.rtpSalt().clone();
        rtcpSalt = keys.rtcpSalt().clone();
    }

    // RFC 7714 §8.2: header, CSRCs and extension are the additional data, the payload is the text.
    @Override
    public void sealRtp(byte[] buffer, int off, int header, int length, int ssrc, long index) {
        rtp.seal(rtpNonce(ssrc, index), buffer, off, header, off + header, length - header);
    }

    @Override
    public boolean openRtp(byte[] buffer, int off, int header, int length, int ssrc, long index) {
        return rtp.open(rtpNonce(ssrc, index), buffer, off, header, off + header, length - header);
    }

    // RFC 7714 §9.2: the additional data are the first eight octets and the index word, which travels behind the tag.
    // They
    // have to be adjacent for the cipher, so the word stands between header and text while it works.
    @Override
    public void sealRtcp(byte[] buffer, int off, int length, int ssrc, int index) {
        int clear = off + RTCP_CLEAR_LENGTH;
        int text = length - RTCP_CLEAR_LENGTH;
        Bytes.copy(buffer, clear, buffer, clear + INDEX_LENGTH, text);
        Bytes.putI32(buffer, clear, index | ENCRYPTED);
        rtcp.seal(rtcpNonce(ssrc, index), buffer, off, RTCP_CLEAR_LENGTH + INDEX_LENGTH, clear + INDEX_LENGTH, text);
        Bytes.copy(buffer, clear + INDEX_LENGTH, buffer, clear, text + TAG_LENGTH);
        Bytes.putI32(buffer, clear + text + TAG_LENGTH, index | ENCRYPTED);
    }

    @Override
    public int rtcpIndexWord(byte[] buffer, int off, int total) {
        return Bytes.i32(buffer, off + total - INDEX_LENGTH);
    }

    @Override
    public boolean openRtcp(byte[] buffer, int off, int length, int ssrc, int index) {
        int clear = off + RTCP_CLEAR_LENGTH;
        int text = length - RTCP_CLEAR_LENGTH;
        Bytes.copy(buffer, clear, buffer, clear + INDEX_LENGTH, text + TAG_LENGTH);
        Bytes.putI32(buffer, clear, index | ENCRYPTED);
        boolean genuine = rtcp.open(
                rtcpNonce(ssrc, index), buffer, off, RTCP_CLEAR_LENGTH + INDEX_LENGTH, clear + INDEX_LENGTH, text);
        Bytes.copy(buffer, clear + INDEX_LENGTH, buffer, clear, text);
        return genuine;
    }

    // RFC 7714 §8.1: 16 zero bits, SSRC, rollover counter and sequence number, XOR the salt.
    private byte[] rtpNonce(int ssrc, long index) {
        Bytes.putU16(nonce, 0, 0);
        Bytes.putI32(nonce, 2, ssrc);
        Bytes.putU48(nonce, 6, index);
        return salted(rtpSalt);
    }

    // RFC 7714 §9.1: 16 zero bits, SSRC, 16 zero bits, the index with a zero for its first bit, XOR the salt.
    private byte[] rtcpNonce(int ssrc, int index) {
        Bytes.putU16(nonce, 0, 0);
        Bytes.putI32(nonce, 2, ssrc);
        Bytes.putU16(nonce, 6, 0);
        Bytes.putI32(nonce, 8, index);
        return salted(rtcpSalt);
    }

    private byte[] salted(byte[] salt) {
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] ^= salt[i];
        }
        return nonce;
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
        Bytes.wipe(rtpSalt);
        Bytes.wipe(rtcpSalt);
        Bytes.wipe(nonce);
    }
}
