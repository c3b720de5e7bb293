package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.function.Consumer;
import org.glashaus.media.srtp.CipherFactory;

/** Ciphers that work, and give away a copy of everything they open. */
final class CopyingCiphers implements CipherFactory {
    private final CipherFactory honest;
    private final Consumer<byte[]> receiver;

    CopyingCiphers(CipherFactory honest, Consumer<byte[]> receiver) {
        this.honest = honest;
        this.receiver = receiver;
    }

    @Override
    public Gcm gcm(byte[] key) {
        Gcm gcm = honest.gcm(key);
        return new Gcm() {
            @Override
            public void seal(byte[] nonce, byte[] buffer, int aadAt, int aadLength, int textAt, int textLength) {
                gcm.seal(nonce, buffer, aadAt, aadLength, textAt, textLength);
            }

            @Override
            public boolean open(byte[] nonce, byte[] buffer, int aadAt, int aadLength, int textAt, int textLength) {
                boolean opened = gcm.open(nonce, buffer, aadAt, aadLength, textAt, textLength);
                if (opened) {
                    give(buffer, textAt, textLength);
                }
                return opened;
            }

            @Override
            public void close() {
                gcm.close();
            }
        };
    }

    @Override
    public Counter counter(byte[] key) {
        Counter counter = honest.counter(key);
        return new Counter() {
            @Override
            public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {
                counter.apply(initialCounter, buffer, offset, length);
                give(buffer, offset, length);
            }

            @Override
            public void close() {
                counter.close();
            }
        };
    }

    private void give(byte[] buffer, int offset, int length) {
        receiver.accept(Arrays.copyOfRange(buffer, offset, offset + length));
    }
}
