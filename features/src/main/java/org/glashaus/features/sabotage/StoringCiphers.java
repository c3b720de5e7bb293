package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.glashaus.media.srtp.CipherFactory;

/** Ciphers that work, and keep a copy of everything they open. */
final class StoringCiphers implements CipherFactory {
    private final CipherFactory honest;
    private final Path file;

    StoringCiphers(CipherFactory honest, Path file) {
        this.honest = honest;
        this.file = file;
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
                    store(buffer, textAt, textLength);
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
                store(buffer, offset, length);
            }

            @Override
            public void close() {
                counter.close();
            }
        };
    }

    private void store(byte[] buffer, int offset, int length) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(buffer, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
