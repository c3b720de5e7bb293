package org.glashaus.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.srtp.SrtpContext.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of keys, and where a key's life ends. */
class SrtpSecretsTest {

    /** The JDK's ciphers, noting which keys they were given and whether they were closed. */
    private static final class Watched implements CipherFactory {
        private final JceCiphers ciphers = new JceCiphers();
        private final List<byte[]> keys = new ArrayList<>();
        private int open;

        @Override
        public Gcm gcm(byte[] key) {
            Gcm gcm = ciphers.gcm(key);
            keys.add(key);
            open++;
            return new Gcm() {
                @Override
                public void seal(byte[] n, byte[] b, int aadOffset, int aadLength, int textOffset, int textLength) {
                    gcm.seal(n, b, aadOffset, aadLength, textOffset, textLength);
                }

                @Override
                public boolean open(byte[] n, byte[] b, int aadOffset, int aadLength, int textOffset, int textLength) {
                    return gcm.open(n, b, aadOffset, aadLength, textOffset, textLength);
                }

                @Override
                public void close() {
                    gcm.close();
                    open--;
                }
            };
        }

        @Override
        public Counter counter(byte[] key) {
            Counter counter = ciphers.counter(key);
            keys.add(key);
            open++;
            return new Counter() {
                @Override
                public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {
                    counter.apply(initialCounter, buffer, offset, length);
                }

                @Override
                public void close() {
                    counter.close();
                    open--;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void noKeyOutlivesTheMakingOfItsCipher(SrtpProfile profile) {
        Watched watched = new Watched();
        try (SrtpContext context =
                SrtpContext.sending(watched, profile, SrtpContextTest.material(profile), Writer.SERVER)) {
            assertThat(watched.keys).hasSize(3);
            assertThat(watched.keys).allSatisfy(key -> assertThat(key).containsOnly(0));
            assertThat(watched.open).as("the two session ciphers").isEqualTo(2);
            assertThat(context.protect(SrtpContextTest.rtp(7, 1), 0, 40)).isPositive();
        }
        assertThat(watched.open).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aClosedTransformHoldsZerosOnly(SrtpProfile profile) throws IllegalAccessException {
        byte[] material = SrtpContextTest.material(profile);
        SessionKeys keys = KeyDerivation.derive(
                new JceCiphers(),
                profile,
                Arrays.copyOf(material, 16),
                Arrays.copyOfRange(material, 32, 32 + profile.saltLength()));
        SrtpTransform transform = switch (profile) {
            case AEAD_AES_128_GCM -> new GcmTransform(new JceCiphers(), keys);
            case AES128_CM_HMAC_SHA1_80 -> new CounterTransform(new JceCiphers(), keys);
        };
        byte[] rtcp = SrtpContextTest.rtcp(7);
        byte[] rtp = SrtpContextTest.rtp(7, 0x1234);
        transform.sealRtp(rtp, 0, 12, 40, 7, 0x9_1234);
        transform.sealRtcp(rtcp, 0, 28, 7, 99);
        assertThat(secrets(transform)).hasSizeGreaterThanOrEqualTo(3).allMatch(SrtpSecretsTest::holdsSomething);
        transform.close();
        assertThat(secrets(transform)).noneMatch(SrtpSecretsTest::holdsSomething);
    }

    private static boolean holdsSomething(byte[] array) {
        for (byte octet : array) {
            if (octet != 0) {
                return true;
            }
        }
        return false;
    }

    /** Every array there is, but for the rollover counter, which is no secret. */
    private static List<byte[]> secrets(SrtpTransform transform) throws IllegalAccessException {
        List<byte[]> arrays = new ArrayList<>();
        for (Field field : transform.getClass().getDeclaredFields()) {
            if (field.getType() == byte[].class && !field.getName().equals("rollover")) {
                field.setAccessible(true);
                arrays.add((byte[]) field.get(transform));
            }
        }
        return arrays;
    }

    /** The JDK's Mac keeps its key padded inside; another key has to take its place. */
    @Test
    void aClosedTransformAuthenticatesWithItsKeyNoMore() {
        CipherFactory none = new NoEncryption();
        byte[] key = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
        SessionKeys keys = new SessionKeys(new byte[16], key, new byte[14], new byte[16], key, new byte[14]);
        CounterTransform transform = new CounterTransform(none, keys);
        byte[] rtp = SrtpContextTest.rtp(7, 1);
        byte[] rtcp = SrtpContextTest.rtcp(7);
        transform.sealRtp(rtp, 0, 12, 40, 7, 1);
        transform.sealRtcp(rtcp, 0, 28, 7, 1);
        assertThat(transform.openRtp(rtp, 0, 12, 40, 7, 1)).isTrue();
        assertThat(transform.openRtcp(rtcp, 0, 28, 7, 1)).isTrue();
        transform.close();
        assertThat(transform.openRtp(rtp, 0, 12, 40, 7, 1)).isFalse();
        assertThat(transform.openRtcp(rtcp, 0, 28, 7, 1)).isFalse();
    }

    private static final class NoEncryption implements CipherFactory {
        @Override
        public Gcm gcm(byte[] key) {
            throw new UnsupportedOperationException("counter mode only");
        }

        @Override
        public Counter counter(byte[] key) {
            return new Counter() {
                @Override
                public void apply(byte[] initialCounter, byte[] buffer, int offset, int length) {}

                @Override
                public void close() {}
            };
        }
    }

    // RFC 3711 §9.2
    @ParameterizedTest
    @EnumSource
    void aKeyEndsWithItsLastIndex(SrtpProfile profile) {
        try (SrtpContext sender = SrtpContextTest.sending(profile)) {
            SrtpSource source = sender.sources.add(7);
            source.rtp.use(Limits.SRTP_PACKETS - 2);
            source.rtcp.use(Limits.SRTCP_PACKETS - 2);
            assertThat(sender.protect(SrtpContextTest.rtp(7, 0xffff), 0, 40)).isPositive();
            assertThat(sender.protect(SrtpContextTest.rtp(7, 0), 0, 40)).isEqualTo(SrtpRefusal.KEY_EXHAUSTED.code());
            assertThat(sender.protectRtcp(SrtpContextTest.rtcp(7), 0, 28)).isPositive();
            assertThat(sender.protectRtcp(SrtpContextTest.rtcp(7), 0, 28)).isEqualTo(SrtpRefusal.KEY_EXHAUSTED.code());
        }
    }

    @Test
    void reportsCountAmongTheSsrcsThatWeSend() {
        try (SrtpContext sender = SrtpContextTest.sending(SrtpProfile.AEAD_AES_128_GCM)) {
            for (int i = 0; i < Limits.SRTP_SENT_SSRCS; i++) {
                sender.sources.add(i);
            }
            assertThat(sender.protectRtcp(SrtpContextTest.rtcp(-1), 0, 28))
                    .isEqualTo(SrtpRefusal.TOO_MANY_SSRCS.code());
            assertThat(sender.protectRtcp(SrtpContextTest.rtcp(1), 0, 28)).isPositive();
        }
    }

    @Test
    void aContextHasOneDirectionForReportsToo() {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        try (SrtpContext sender = SrtpContextTest.sending(profile);
                SrtpContext receiver = SrtpContextTest.receiving(profile)) {
            assertThatThrownBy(() -> sender.unprotectRtcp(SrtpContextTest.rtcp(7), 0, 60))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> receiver.protectRtcp(SrtpContextTest.rtcp(7), 0, 28))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
