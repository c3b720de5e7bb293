package org.glashaus.conference.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.spec.LogCategory;

/**
 * Encrypts what an entry holds: AES-256-GCM under the slice's key, with id, category, event time and slice bound to it. The
 * nonce is random; a slice of six hours would need 2,000 entries a second for 25 days to reach the 2^32 that NIST SP
 * 800-38D §8.3 allows under one key.
 */
final class Seal {
    private static final byte FORMAT = 1;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    Seal(SecureRandom random) {
        this.random = random;
    }

    JournalRow close(long id, long atMillis, SliceKey key, byte[] payload) {
        byte[] nonce = new byte[NONCE_OCTETS];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(bound(id, key.category(), atMillis, key.slice()));
            byte[] sealed = new byte[NONCE_OCTETS + cipher.getOutputSize(payload.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_OCTETS);
            cipher.doFinal(payload, 0, payload.length, sealed, NONCE_OCTETS);
            return new JournalRow(id, key.category(), atMillis, key.slice(), sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-256-GCM", impossible);
        }
    }

    /** Empty if the row was not sealed like this under this key. */
    Optional<byte[]> open(JournalRow row, SliceKey key) {
        if (row.sealed().length < NONCE_OCTETS + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, java.util.Arrays.copyOf(row.sealed(), NONCE_OCTETS));
            cipher.updateAAD(bound(row.id(), row.category(), row.atMillis(), row.slice()));
            return Optional.of(cipher.doFinal(row.sealed(), NONCE_OCTETS, row.sealed().length - NONCE_OCTETS));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-256-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SliceKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] bound(long id, LogCategory category, long atMillis, long slice) {
        return ByteBuffer.allocate(2 + 3 * Long.BYTES)
                .put(FORMAT)
                .putLong(id)
                .put((byte) category.code())
                .putLong(atMillis)
                .putLong(slice)
                .array();
    }
}
