package org.glashaus.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 7714 and RFC 3711 that state session keys, on whole packets. */
class SrtpVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = HEX.parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] SALT = HEX.parseHex("517569642070726f2071756f");

    // RFC 7714 §16.1
    private static final String RTP =
            "8040f17b8041f8d35501a0b2" + "47616c6c696120657374206f6d6e69732064697669736120696e207061727465732074726573";
    private static final String SRTP = "8040f17b8041f8d35501a0b2"
            + "f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833"
            + "899d7f27beb16a9152cf765ee4390cce";

    // RFC 7714 §17.1; the packet is the one that the subsections print
    private static final String RTCP = "81c8000d4d617273"
            + "4e5450314e545032525450200000042a0000e9304c756e61deadbeefdeadbeefdeadbeefdeadbeefdeadbeef";
    private static final String SRTCP = "81c8000d4d617273"
            + "63e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32dc676a5f1730d6fda4ce09b4686303ded0bb9275b"
            + "c84aa45896cf4d2fc5abf87245d9eade800005d4";

    // RFC 7714 §17.3: tagged but not encrypted
    private static final String SRTCP_IN_CLEAR = RTCP + "841dd9683dd78ec92ae58790125f62b3000005d4";

    private static SrtpContext context(boolean sending) {
        SessionKeys keys = new SessionKeys(KEY, new byte[0], SALT, KEY, new byte[0], SALT);
        return new SrtpContext(new JceCiphers(), SrtpProfile.AEAD_AES_128_GCM, keys, sending, 8);
    }

    private static byte[] buffer(String packet) {
        return Arrays.copyOf(HEX.parseHex(packet), 200);
    }

    // RFC 7714 §16.1.1
    @Test
    void rtpIsSealedAsInTheVector() {
        byte[] buffer = buffer(RTP);
        int length = context(true).protect(buffer, 0, RTP.length() / 2);
        assertThat(HEX.formatHex(buffer, 0, length)).isEqualTo(SRTP);
    }

    // RFC 7714 §16.1.2
    @Test
    void rtpIsOpenedAsInTheVector() {
        byte[] buffer = buffer(SRTP);
        int length = context(false).unprotect(buffer, 0, SRTP.length() / 2);
        assertThat(HEX.formatHex(buffer, 0, length)).isEqualTo(RTP);
    }

    // RFC 7714 §17.1
    @Test
    void rtcpIsSealedAsInTheVector() {
        try (SrtpContext context = context(true)) {
            for (int index = 0; index < 0x5d4; index++) {
                assertThat(context.protectRtcp(buffer(RTCP), 0, RTCP.length() / 2))
                        .isPositive();
            }
            byte[] buffer = buffer(RTCP);
            int length = context.protectRtcp(buffer, 0, RTCP.length() / 2);
            assertThat(HEX.formatHex(buffer, 0, length)).isEqualTo(SRTCP);
        }
    }

    // RFC 7714 §17.2
    @Test
    void rtcpIsOpenedAsInTheVector() {
        byte[] buffer = buffer(SRTCP);
        int length = context(false).unprotectRtcp(buffer, 0, SRTCP.length() / 2);
        assertThat(HEX.formatHex(buffer, 0, length)).isEqualTo(RTCP);
    }

    // RFC 5764 §4.1.2: every profile of ours encrypts SRTCP, so a genuine packet in clear is refused all the same.
    @Test
    void rtcpInClearIsRefused() {
        byte[] buffer = buffer(SRTCP_IN_CLEAR);
        assertThat(context(false).unprotectRtcp(buffer, 0, SRTCP_IN_CLEAR.length() / 2))
                .isEqualTo(SrtpRefusal.NOT_ENCRYPTED.code());
    }

    // RFC 3711 appendix B.2: with SSRC and index zero, zeros become the keystream itself
    @Test
    void counterModeUsesTheVectorsKeystream() {
        byte[] key = HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c");
        byte[] salt = HEX.parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfd");
        SessionKeys keys = new SessionKeys(key, new byte[20], salt, key, new byte[20], salt);
        byte[] buffer = new byte[12 + 48 + 10];
        buffer[0] = (byte) 0x80;
        try (SrtpContext context =
                new SrtpContext(new JceCiphers(), SrtpProfile.AES128_CM_HMAC_SHA1_80, keys, true, 8)) {
            assertThat(context.protect(buffer, 0, 60)).isEqualTo(70);
        }
        assertThat(HEX.formatHex(buffer, 12, 60))
                .isEqualTo("e03ead0935c95e80e166b16dd92b4eb4d23513162b02d0f72a43a2fe4a5f97ab"
                        + "41e95b3bb0a2e8dd477901e4fca894c0");
    }

    // RFC 7714 §12: no RFC has a vector for the derivation from a 96-bit master salt. These packets pin ours, which was
    // compared with another implementation's when it was written.
    @Test
    void aMasterSaltOf96BitsIsFilledOnTheRight() {
        byte[] material = new byte[56];
        for (int i = 0; i < material.length; i++) {
            material[i] = (byte) (7 * i + 1);
        }
        byte[] buffer = buffer(RTP);
        try (SrtpContext context = SrtpContext.sending(
                new JceCiphers(), SrtpProfile.AEAD_AES_128_GCM, material, SrtpContext.Writer.SERVER)) {
            int length = context.protect(buffer, 0, RTP.length() / 2);
            assertThat(HEX.formatHex(buffer, 12, length))
                    .isEqualTo("e9eecd5e6cf864831ab947bcaddd50a09fba921c6940fa8f8b0bcb68683dbf25caa1a7bcb4d7"
                            + "06af886370e0106a20bf33bd421678d8");
        }
    }

    // RFC 3711 §4.1.1, §4.2.1: computed here from the formulas, since no RFC has a vector with an SSRC and an index.
    @Test
    void counterModeFollowsTheFormulasWithAnSsrcAndARollover() throws GeneralSecurityException {
        byte[] salt = HEX.parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfd");
        byte[] authentication = HEX.parseHex("000102030405060708090a0b0c0d0e0f10111213");
        SessionKeys keys = new SessionKeys(KEY, authentication, salt, KEY, authentication, salt);
        CounterTransform transform = new CounterTransform(new JceCiphers(), keys);
        int ssrc = 0x5501a0b2;

        byte[] rtp = buffer(RTP);
        transform.sealRtp(rtp, 0, 12, 50, ssrc, 0x0003_0002_f17bL);
        byte[] expected = encrypted(RTP, 12, salt, ssrc, 0x0003_0002_f17bL);
        assertThat(Arrays.copyOf(rtp, 50)).isEqualTo(expected);
        assertThat(Arrays.copyOfRange(rtp, 50, 60)).isEqualTo(tag(authentication, expected, "00030002"));

        byte[] rtcp = buffer(RTCP);
        int length = RTCP.length() / 2;
        transform.sealRtcp(rtcp, 0, length, ssrc, 0x1234567);
        byte[] report = encrypted(RTCP, 8, salt, ssrc, 0x1234567);
        assertThat(Arrays.copyOf(rtcp, length)).isEqualTo(report);
        assertThat(HEX.formatHex(rtcp, length, length + 4)).isEqualTo("81234567");
        assertThat(Arrays.copyOfRange(rtcp, length + 4, length + 14))
                .isEqualTo(tag(authentication, report, "81234567"));
    }

    private static byte[] encrypted(String packet, int header, byte[] salt, int ssrc, long index)
            throws GeneralSecurityException {
        BigInteger counter = new BigInteger(1, salt)
                .shiftLeft(16)
                .xor(BigInteger.valueOf(ssrc & 0xffff_ffffL).shiftLeft(64))
                .xor(BigInteger.valueOf(index).shiftLeft(16));
        byte[] block = HEX.parseHex(String.format("%032x", counter));
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(block));
        byte[] result = HEX.parseHex(packet);
        byte[] text = cipher.doFinal(result, header, result.length - header);
        System.arraycopy(text, 0, result, header, text.length);
        return result;
    }

    private static byte[] tag(byte[] key, byte[] packet, String behind) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        mac.update(packet);
        return Arrays.copyOf(mac.doFinal(HEX.parseHex(behind)), 10);
    }
}
