package org.glashaus.media.core;

import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.srtp.CipherFactory;

/** Ciphers that encrypt nothing and allocate nothing, so that what is measured is ours. */
final class OpenCiphers implements CipherFactory {
    private static final int TAG_LENGTH = 16;

    private static final Gcm OPEN = new Gcm() {
        @Override
        public void seal(byte[] nonce, byte[] buffer, int aad, int aadLength, int text, int textLength) {
            Bytes.wipe(buffer, text + textLength, TAG_LENGTH);
        }

        @Override
        public boolean open(byte[] nonce, byte[] buffer, int aad, int aadLength, int text, int textLength) {
            return true;
        }

        @Override
        public void close() {
            // There are no keys.
        }
    };

    private static final Counter STILL = new Counter() {
        @Override
        public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {
            // The text stays as it is.
        }

        @Override
        public void close() {
            // There are no keys.
        }
    };

    @Override
    public Gcm gcm(byte[] key) {
        return OPEN;
    }

    @Override
    public Counter counter(byte[] key) {
        return STILL;
    }
}
