package org.glashaus.media.core;

import java.util.HashSet;
import java.util.Set;
import org.glashaus.media.srtp.CipherFactory;
import org.glashaus.media.srtp.JceCiphers;

/** The real ciphers, any of which a test may break. A connection has four, made in this order. */
final class BreakableCiphers implements CipherFactory {
    enum Use {
        RECEIVE_RTP,
        RECEIVE_RTCP,
        SEND_RTP,
        SEND_RTCP,
        /** Closing any of the connection's. */
        CLOSE
    }

    private final CipherFactory sound = new JceCiphers();
    private final Set<String> broken = new HashSet<>();
    private int made;
    private byte[] lastBuffer = {};

    /** From now on this cipher of the connection that connected as the n-th, from 0, throws. */
    void breakAt(Use use, int connection) {
        broken.add(use + " " + connection);
    }

    /** The array that was worked on when a cipher broke last. */
    byte[] lastBuffer() {
        return lastBuffer;
    }

    private void check(Use use, int number, byte[] buffer) {
        if (broken.contains(use + " " + number / 4)) {
            lastBuffer = buffer;
            throw new IllegalStateException("broken by the test");
        }
    }

    @Override
    public Gcm gcm(byte[] key) {
        Gcm gcm = sound.gcm(key);
        int number = made++;
        Use use = Use.values()[number % 4];
        return new Gcm() {
            @Override
            public void seal(byte[] nonce, byte[] buffer, int aad, int aadLength, int text, int textLength) {
                check(use, number, buffer);
                gcm.seal(nonce, buffer, aad, aadLength, text, textLength);
            }

            @Override
            public boolean open(byte[] nonce, byte[] buffer, int aad, int aadLength, int text, int textLength) {
                boolean genuine = gcm.open(nonce, buffer, aad, aadLength, text, textLength);
                check(use, number, buffer);
                return genuine;
            }

            @Override
            public void close() {
                gcm.close();
                check(Use.CLOSE, number, new byte[0]);
            }
        };
    }

    @Override
    public Counter counter(byte[] key) {
        return sound.counter(key);
    }
}
