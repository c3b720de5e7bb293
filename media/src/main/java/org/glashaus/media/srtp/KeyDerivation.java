package org.glashaus.media.srtp;

import org.glashaus.media.bytes.Bytes;

/** Session keys from a master key by AES in counter mode, key derivation rate 0 (RFC 3711 §4.3.1 and §4.3.3). */
final class KeyDerivation {
    private static final int RTP_ENCRYPTION = 0x00;
    private static final int RTP_AUTHENTICATION = 0x01;
    private static final int RTP_SALT = 0x02;
    private static final int RTCP_ENCRYPTION = 0x03;
    private static final int RTCP_AUTHENTICATION = 0x04;
    private static final int RTCP_SALT = 0x05;

    /** HMAC-SHA1 takes 160 bits (RFC 3711 §5.2). */
    private static final int AUTHENTICATION_KEY_LENGTH = 20;

    /** The label stands seven octets from the left of the 112-bit salt: 48 bits of index follow it. */
    private static final int LABEL_OFFSET = 7;

    private KeyDerivation() {}

    // RFC 7714 §12: the AEAD profiles derive with AES-CM too and need no authentication keys.
    static SessionKeys derive(CipherFactory ciphers, SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
        int authentication = switch (profile) {
            case AEAD_AES_128_GCM -> 0;
            case AES128_CM_HMAC_SHA1_80 -> AUTHENTICATION_KEY_LENGTH;
        };
        try (CipherFactory.Counter generator = ciphers.counter(masterKey)) {
            return new SessionKeys(
                    derive(generator, masterSalt, RTP_ENCRYPTION, profile.keyLength()),
                    derive(generator, masterSalt, RTP_AUTHENTICATION, authentication),
                    derive(generator, masterSalt, RTP_SALT, profile.saltLength()),
                    derive(generator, masterSalt, RTCP_ENCRYPTION, profile.keyLength()),
                    derive(generator, masterSalt, RTCP_AUTHENTICATION, authentication),
                    derive(generator, masterSalt, RTCP_SALT, profile.saltLength()));
        }
    }

    // RFC 3711 §4.3.3: keystream from the counter (label · 2^48 XOR salt) · 2^16. A salt of 96 bits is filled with
    // zeros
    // on the right.
    static byte[] derive(CipherFactory.Counter generator, byte[] masterSalt, int label, int length) {
        byte[] counter = new byte[16];
        Bytes.copy(masterSalt, 0, counter, 0, masterSalt.length);
        counter[LABEL_OFFSET] ^= (byte) label;
        byte[] derived = new byte[length];
        if (length > 0) {
            generator.apply(counter, derived, 0, length);
        }
        Bytes.wipe(counter);
        return derived;
    }
}
