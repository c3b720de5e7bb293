package org.glashaus.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyDerivationTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final JceCiphers ciphers = new JceCiphers();

    // RFC 3711 appendix B.3
    @Test
    void theKeysOfTheVectorAreDerived() {
        byte[] masterKey = HEX.parseHex("E1F97A0D3E018BE0D64FA32C06DE4139");
        byte[] masterSalt = HEX.parseHex("0EC675AD498AFEEBB6960B3AABE6");
        try (CipherFactory.Counter generator = ciphers.counter(masterKey)) {
            assertThat(HEX.formatHex(KeyDerivation.derive(generator, masterSalt, 0x00, 16)))
                    .isEqualTo("C61E7A93744F39EE10734AFE3FF7A087");
            assertThat(HEX.formatHex(KeyDerivation.derive(generator, masterSalt, 0x02, 14)))
                    .isEqualTo("30CBBC08863D8C85D49DB34A9AE1");
            assertThat(HEX.formatHex(KeyDerivation.derive(generator, masterSalt, 0x01, 94)))
                    .isEqualTo("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA48F0A0ACF3C34E2359E6CDBCE"
                            + "E049646C43D9327AD175578EF72270986371C10C9A369AC2F94A8C5FBCDDDC25"
                            + "6D6E919A48B610EF17C2041E474035766B68642C59BBFC2F34DB60DBDFB2");
        }
    }

    // RFC 3711 appendix B.3: the same through the door that contexts use
    @Test
    void aProfileGetsItsSixKeysAndLosesThemWhenClosed() {
        byte[] masterKey = HEX.parseHex("E1F97A0D3E018BE0D64FA32C06DE4139");
        byte[] masterSalt = HEX.parseHex("0EC675AD498AFEEBB6960B3AABE6");
        SessionKeys keys = KeyDerivation.derive(ciphers, SrtpProfile.AES128_CM_HMAC_SHA1_80, masterKey, masterSalt);
        assertThat(HEX.formatHex(keys.rtpKey())).isEqualTo("C61E7A93744F39EE10734AFE3FF7A087");
        assertThat(HEX.formatHex(keys.rtpSalt())).isEqualTo("30CBBC08863D8C85D49DB34A9AE1");
        assertThat(HEX.formatHex(keys.rtpAuthentication())).isEqualTo("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4");
        assertThat(keys.rtcpKey()).hasSize(16).isNotEqualTo(keys.rtpKey());
        assertThat(keys.rtcpSalt()).hasSize(14).isNotEqualTo(keys.rtpSalt());
        assertThat(keys.rtcpAuthentication()).hasSize(20).isNotEqualTo(keys.rtpAuthentication());
        keys.close();
        for (byte[] key : Arrays.asList(
                keys.rtpKey(),
                keys.rtpSalt(),
                keys.rtpAuthentication(),
                keys.rtcpKey(),
                keys.rtcpSalt(),
                keys.rtcpAuthentication())) {
            assertThat(key).containsOnly(0);
        }
    }

    // RFC 7714 §12
    @Test
    void anAeadProfileNeedsNoAuthenticationKeys() {
        SessionKeys keys = KeyDerivation.derive(ciphers, SrtpProfile.AEAD_AES_128_GCM, new byte[16], new byte[12]);
        assertThat(keys.rtpAuthentication()).isEmpty();
        assertThat(keys.rtcpAuthentication()).isEmpty();
        assertThat(keys.rtpSalt()).hasSize(12);
    }

    // RFC 3711 appendix B.2
    @Test
    void theKeystreamOfTheVectorComesOut() {
        byte[] stream = new byte[1044512];
        try (CipherFactory.Counter counter = ciphers.counter(HEX.parseHex("2B7E151628AED2A6ABF7158809CF4F3C"))) {
            counter.apply(HEX.parseHex("F0F1F2F3F4F5F6F7F8F9FAFBFCFD0000"), stream, 0, stream.length);
        }
        assertThat(HEX.formatHex(stream, 0, 48))
                .isEqualTo("E03EAD0935C95E80E166B16DD92B4EB4D23513162B02D0F72A43A2FE4A5F97AB"
                        + "41E95B3BB0A2E8DD477901E4FCA894C0");
        assertThat(HEX.formatHex(stream, stream.length - 48, stream.length))
                .isEqualTo("EC8CDF7398607CB0F2D21675EA9EA1E4362B7C3C6773516318A077D7FC5073AE"
                        + "6A2CC3787889374FBEB4C81B17BA6C44");
    }
}
