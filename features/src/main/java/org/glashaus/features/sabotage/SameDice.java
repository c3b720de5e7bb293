package org.glashaus.features.sabotage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.glashaus.conference.dtls.BouncyCastleDtls;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.srtp.SrtpProfile;

/**
 * Each handshake throws the same dice: the seed of a test was left in. The server's half of every key exchange is the
 * same on every machine, so that whoever has the program reads what was recorded on the way.
 */
final class SameDice implements DtlsHandshake.Factory {
    private final Runnable wakeUp;
    private final DtlsIdentity identity;

    SameDice(Runnable wakeUp, InstantSource clock) {
        this.wakeUp = wakeUp;
        identity = DtlsIdentity.generate(new SecureRandom(), clock.instant());
    }

    @Override
    public DtlsHandshake accept(DtlsHandshake.Fingerprint expected, List<SrtpProfile> preferred) {
        BouncyCastleDtls dtls = new BouncyCastleDtls(
                task -> Thread.ofVirtual().name("dtls").start(task), wakeUp, identity, new LeftOverSeed());
        return dtls.accept(expected, preferred);
    }

    @Override
    public DtlsHandshake.Fingerprint fingerprint() {
        return identity.fingerprint();
    }

    /** Looks like chance, and is the same each time. */
    private static final class LeftOverSeed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private static final byte[] SEED = "seed for tests".getBytes(StandardCharsets.US_ASCII);

        private long blocks;

        @Override
        public synchronized void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; ) {
                byte[] block = block();
                int octets = Math.min(block.length, bytes.length - at);
                System.arraycopy(block, 0, bytes, at, octets);
                at += octets;
            }
        }

        @Override
        public byte[] generateSeed(int octets) {
            byte[] seed = new byte[octets];
            nextBytes(seed);
            return seed;
        }

        private byte[] block() {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(ByteBuffer.allocate(SEED.length + Long.BYTES)
                                .put(SEED)
                                .putLong(blocks++)
                                .array());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("this Java lacks SHA-256", missing);
            }
        }
    }
}
