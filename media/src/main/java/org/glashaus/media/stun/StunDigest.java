package org.glashaus.media.stun;

import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two checksums of RFC 8489: HMAC-SHA1 (§14.5) and CRC-32 (§14.7). */
final class StunDigest {
    private static final long FINGERPRINT_XOR = 0x5354_554eL;

    private final Mac mac;
    private final CRC32 crc = new CRC32();
    private final byte[] digest = new byte[StunAttribute.INTEGRITY_LENGTH];

    StunDigest() {
        try {
            mac = Mac.getInstance("HmacSHA1", "SunJCE");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HMAC-SHA1", e);
        }
    }

    /** The result is overwritten by the next call. */
    byte[] integrity(byte[] key, byte[] message, int off, int length) {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            mac.update(message, off, length);
            mac.doFinal(digest, 0);
            return digest;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 refuses a key", e);
        }
    }

    long fingerprint(byte[] message, int off, int length) {
        crc.reset();
        crc.update(message, off, length);
        return crc.getValue() ^ FINGERPRINT_XOR;
    }
}
