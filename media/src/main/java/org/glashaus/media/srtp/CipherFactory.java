package org.glashaus.media.srtp;

/**
 * The ciphers as a port. The server is composed with one implementation; who composes another one (libcrypto, or an
 * auditor's saboteur) changes nothing else. All work is in place on one array that belongs to the caller, who wipes it.
 */
public interface CipherFactory {

    /** A context for one key, used for one direction of one transport. The key may be wiped on return. */
    Gcm gcm(byte[] key);

    /** As {@link #gcm}, for AES in counter mode. */
    Counter counter(byte[] key);

    /** AES-128-GCM with a 12-octet nonce and a 16-octet tag (RFC 7714). */
    interface Gcm extends AutoCloseable {
        /** Encrypts in place; the tag is written behind the text. The additional data are the octets from aadOffset. */
        void seal(byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength);

        /** Decrypts in place; false (and the text is wiped) if the tag behind the text is wrong. */
        boolean open(byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength);

        @Override
        void close();
    }

    /** AES-128 in counter mode (RFC 3711 §4.1.1): encryption and decryption are the same. */
    interface Counter extends AutoCloseable {
        void apply(byte[] initialCounter, byte[] buffer, int offset, int length);

        @Override
        void close();
    }
}
