package org.glashaus.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;

/**
 * The JDK's own ciphers, one {@link Cipher} for each key, in place on the caller's array. The provider makes no copy of
 * the text then; it allocates about 1 kB of other things a packet, and its expanded keys stay in memory until the
 * collector comes by. A report says so where this is the implementation in use.
 */
public final class JceCiphers implements CipherFactory {
    private static final String PROVIDER = "SunJCE";
    private static final int TAG_LENGTH = 16;

    @Override
    public Gcm gcm(byte[] key) {
        return new JceGcm(key);
    }

    @Override
    public Counter counter(byte[] key) {
        return new JceCounter(key);
    }

    private static Cipher cipher(String transformation) {
        try {
            return Cipher.getInstance(transformation, PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks " + transformation, e);
        }
    }

    private static final class JceGcm implements Gcm {
        private final Cipher cipher = cipher("AES/GCM/NoPadding");
        private final WipeableKey key;

        JceGcm(byte[] key) {
            this.key = new WipeableKey(key, "AES");
        }

        @Override
        public void seal(byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength) {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
                cipher.updateAAD(buffer, aadOffset, aadLength);
                cipher.doFinal(buffer, textOffset, textLength, buffer, textOffset);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM cannot encrypt", e);
            }
        }

        @Override
        public boolean open(byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength) {
            try {
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
                cipher.updateAAD(buffer, aadOffset, aadLength);
                cipher.doFinal(buffer, textOffset, textLength + TAG_LENGTH, buffer, textOffset);
                return true;
            } catch (AEADBadTagException e) {
                Bytes.wipe(buffer, textOffset, textLength);
                return false;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM cannot decrypt", e);
            }
        }

        @Override
        public void close() {
            key.destroy();
        }
    }

    /** In place by way of an array of its own: given one array for both, this mode would copy the text to the heap. */
    private static final class JceCounter implements Counter {
        private final Cipher cipher = cipher("AES/CTR/NoPadding");
        private final byte[] scratch = new byte[Limits.DATAGRAM_OCTETS];
        private final WipeableKey key;

        JceCounter(byte[] key) {
            this.key = new WipeableKey(key, "AES");
        }

        @Override
        public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(initialCounter));
                int end = offset + length;
                for (int at = offset; at < end; at += scratch.length) {
                    int part = Math.min(scratch.length, end - at);
                    cipher.update(buffer, at, part, scratch, 0);
                    Bytes.copy(scratch, 0, buffer, at, part);
                }
                Bytes.wipe(scratch, 0, Math.min(scratch.length, length));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-CTR cannot work", e);
            }
        }

        @Override
        public void close() {
            key.destroy();
        }
    }
}
