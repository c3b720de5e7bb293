package org.glashaus.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Octet by octet, so that reader and writer cannot share an error. */
class RtpWriterTest {
    private static final String HEADER = "e10102030405060708090a";
    private static final byte[] DATA = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f10");

    private final RtpWriter writer = new RtpWriter();
    private final byte[] out = new byte[64];

    private void begin(int capacity, boolean twoByte) {
        Arrays.fill(out, (byte) 0x5a);
        writer.begin(out, 0, capacity, twoByte, 97, true, 0x0102, 0x03040506, 0x0708090a);
    }

    private String written(int length) {
        assertThat(length).isPositive();
        return HexFormat.of().formatHex(out, 0, length);
    }

    // RFC 3550 §5.1
    @Test
    void aPacketWithoutExtensions() {
        begin(15, false);
        assertThat(written(writer.payload(DATA, 1, 3))).isEqualTo("80" + HEADER + "010203");
    }

    // RFC 8285 §4.2: the block is filled with zeros
    @Test
    void oneByteExtensions() {
        begin(64, false);
        assertThat(writer.extension(1, DATA, 1, 1)).isTrue();
        assertThat(writer.extension(14, DATA, 0, 16)).isTrue();
        assertThat(written(writer.payload(DATA, 1, 1)))
                .isEqualTo("90" + HEADER + "bede0005" + "1001" + "ef000102030405060708090a0b0c0d0e0f" + "00" + "01");
    }

    // RFC 8285 §4.3
    @Test
    void twoByteExtensions() {
        begin(64, true);
        assertThat(writer.extension(1, DATA, 0, 0)).isTrue();
        assertThat(writer.extension(255, 0x0a0b0c0d, 3)).isTrue();
        assertThat(written(writer.payload(DATA, 1, 1)))
                .isEqualTo("90" + HEADER + "10000002" + "0100" + "ff030b0c0d" + "00" + "01");
    }

    @Test
    void theTwoByteFormHasItsLimitsToo() {
        begin(64, true);
        assertThat(writer.extension(0, DATA, 0, 1)).isFalse();
        assertThat(writer.extension(256, DATA, 0, 1)).isFalse();
        byte[] large = new byte[400];
        writer.begin(large, 0, 400, true, 97, true, 1, 2, 3);
        assertThat(writer.extension(1, new byte[256], 0, 256)).isFalse();
        assertThat(writer.extension(1, new byte[256], 0, 255)).isTrue();
    }

    @Test
    void aNumberThatDoesNotFitIsNotWritten() {
        begin(16, false);
        assertThat(writer.extension(1, 7, 2)).isFalse();
        assertThat(written(writer.payload(DATA, 0, 4))).isEqualTo("80" + HEADER + "00010203");
    }

    @Test
    void theRoomIsUsedToItsEnd() {
        begin(20, false);
        assertThat(writer.extension(1, DATA, 0, 1))
                .as("the block might need three octets more")
                .isFalse();
        begin(21, false);
        assertThat(writer.extension(1, DATA, 0, 1)).isTrue();
        assertThat(writer.extension(2, DATA, 0, 1)).isFalse();
        assertThat(writer.payload(DATA, 0, 2)).isEqualTo(-1);
        assertThat(written(writer.payload(DATA, 5, 1))).isEqualTo("90" + HEADER + "bede0001" + "10000000" + "05");
    }

    @Test
    void aHeaderNeedsItsRoom() {
        begin(12, false);
        assertThat(written(writer.payload(DATA, 0, 0))).isEqualTo("80" + HEADER);
        assertThatThrownBy(() -> begin(11, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
