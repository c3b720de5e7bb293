package org.glashaus.conference.admission;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.glashaus.media.RandomSource;

/** Tells addresses apart without keeping them: under a salt that only this process knows, and not for long. */
public final class SaltedHash {
    private static final int SALT_OCTETS = 16;

    private final RandomSource random;
    private final byte[] salt = new byte[SALT_OCTETS];

    public SaltedHash(RandomSource random) {
        this.random = random;
        renew();
    }

    /** What was hashed before cannot be found again. */
    public void renew() {
        random.fill(salt);
    }

    public long of(byte[] octets, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(octets, 0, length);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
