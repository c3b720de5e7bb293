package org.glashaus.media.stun;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5769 that use short-term credentials. */
class StunVectorsTest {
    private static final byte[] PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt".getBytes(US_ASCII);

    // RFC 5769 §2.1
    static final byte[] REQUEST = hex("""
            00010058 2112a442 b7e7a701bc34d686fa87dfae
            80220010 5354554e207465737420636c69656e74
            00240004 6e0001ff
            80290008 932ff9b151263b36
            00060009 6576746a3a68367659202020
            00080014 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2
            80280004 e57a3bcf""");

    // RFC 5769 §2.2
    private static final byte[] IPV4_RESPONSE = hex("""
            0101003c 2112a442 b7e7a701bc34d686fa87dfae
            8022000b 7465737420766563746f7220
            00200008 0001a147e112a643
            00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7
            80280004 c07d4c96""");

    // RFC 5769 §2.3
    private static final byte[] IPV6_RESPONSE = hex("""
            01010048 2112a442 b7e7a701bc34d686fa87dfae
            8022000b 7465737420766563746f7220
            00200014 0002a1470113a9faa5d3f179bc25f4b5bed2b9d9
            00080014 a382954e4be67bf11784c97c8292c275bfe3ed41
            80280004 c8fb0b4c""");

    private final StunMessage message = new StunMessage();

    @Test
    void theRequestIsReadAndItsIntegrityHolds() {
        assertThat(message.wrap(MemorySegment.ofArray(REQUEST), 0, REQUEST.length))
                .isTrue();
        assertThat(message.isBinding(StunClass.REQUEST)).isTrue();
        assertThat(message.username()).isEqualTo("evtj:h6vY");
        assertThat(message.receiverFragment()).isEqualTo("evtj");
        assertThat(message.priority()).isEqualTo(0x6e0001ffL);
        assertThat(message.iceControlled()).isTrue();
        assertThat(message.iceControlling()).isFalse();
        assertThat(message.tieBreaker()).isEqualTo(0x932ff9b151263b36L);
        assertThat(message.useCandidate()).isFalse();
        assertThat(message.hasFingerprint()).isTrue();
        assertThat(message.unknownAttributeCount()).isZero();
        assertThat(message.verifyIntegrity(PASSWORD)).isTrue();
        assertThat(message.verifyIntegrity("VOkJxbRl1RmTxUk/WvJxBu".getBytes(US_ASCII)))
                .isFalse();
    }

    @Test
    void theIpv4ResponseIsReadAndItsIntegrityHolds() {
        byte[] address = new byte[16];
        assertThat(message.wrap(IPV4_RESPONSE, 0, IPV4_RESPONSE.length)).isTrue();
        assertThat(message.isBinding(StunClass.SUCCESS)).isTrue();
        assertThat(message.verifyIntegrity(PASSWORD)).isTrue();
        assertThat(message.mappedPort()).isEqualTo(32853);
        assertThat(message.mappedAddress(address)).isEqualTo(4);
        assertThat(address).startsWith(192, 0, 2, 1);
    }

    @Test
    void theIpv6ResponseIsReadAndItsIntegrityHolds() {
        byte[] address = new byte[16];
        assertThat(message.wrap(IPV6_RESPONSE, 0, IPV6_RESPONSE.length)).isTrue();
        assertThat(message.verifyIntegrity(PASSWORD)).isTrue();
        assertThat(message.mappedPort()).isEqualTo(32853);
        assertThat(message.mappedAddress(address)).isEqualTo(16);
        assertThat(address).isEqualTo(hex("20010db8123456780011223344556677"));
    }

    /** A flip may hide the attributes behind it, but then at least one of the two checksums is hidden as well. */
    @Test
    void everyFlippedBitOfAVectorIsNoticed() {
        for (int bit = 0; bit < 8 * REQUEST.length; bit++) {
            byte[] damaged = REQUEST.clone();
            damaged[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            boolean well = message.wrap(damaged, 0, damaged.length);
            assertThat(message.fault() == null).isEqualTo(well);
            assertThat(well && message.hasFingerprint()).as("bit " + bit).isFalse();
            if (well && bit / 8 < REQUEST.length - 8) {
                assertThat(message.verifyIntegrity(PASSWORD)).as("bit " + bit).isFalse();
            }
        }
    }

    @Test
    void withoutFingerprintEveryFlippedBitBreaksTheIntegrity() {
        byte[] bare = Arrays.copyOf(REQUEST, REQUEST.length - 8);
        bare[3] -= 8;
        assertThat(message.wrap(bare, 0, bare.length)).isTrue();
        assertThat(message.verifyIntegrity(PASSWORD)).isTrue();
        for (int bit = 0; bit < 8 * bare.length; bit++) {
            byte[] damaged = bare.clone();
            damaged[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            boolean believed = message.wrap(damaged, 0, damaged.length) && message.verifyIntegrity(PASSWORD);
            assertThat(believed).as("bit " + bit).isFalse();
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
