package org.glashaus.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RtpViewTest {
    private final RtpView view = new RtpView();

    private boolean wrap(String packet) {
        byte[] bytes = hex(packet);
        byte[] buffer = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, buffer, 3, bytes.length);
        return view.wrap(buffer, 3, bytes.length);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    // RFC 3550 §5.1
    @Test
    void aPlainHeaderIsRead() {
        assertThat(wrap("80e01234 9abcdef0 fedcba98 010203")).isTrue();
        assertThat(view.payloadType()).isEqualTo(96);
        assertThat(view.marker()).isTrue();
        assertThat(view.sequence()).isEqualTo(0x1234);
        assertThat(view.timestamp()).isEqualTo(0x9abcdef0);
        assertThat(view.ssrc()).isEqualTo(0xfedcba98);
        assertThat(view.headerLength()).isEqualTo(12);
        assertThat(view.payloadOffset()).isEqualTo(15);
        assertThat(view.payloadLength()).isEqualTo(3);
        assertThat(view.length()).isEqualTo(15);
        assertThat(view.extension(1)).isEqualTo(-1);
    }

    @Test
    void sourcesAndPaddingAreLeftOut() {
        assertThat(wrap("a2600001 00000000 00000001 11111111 22222222 aabb000003"))
                .isTrue();
        assertThat(view.csrcCount()).isEqualTo(2);
        assertThat(view.headerLength()).isEqualTo(20);
        assertThat(view.payloadLength()).isEqualTo(2);
        assertThat(view.paddingLength()).isEqualTo(3);
        assertThat(view.length()).isEqualTo(25);
    }

    // RFC 8285 §4.2
    @Test
    void oneByteExtensionsAreFoundBetweenPadding() {
        assertThat(wrap("90600001 00000000 00000001 bede0003 10aa 00 22bbccdd 00 00 30ee 00 ff"))
                .isTrue();
        assertThat(view.payloadLength()).isEqualTo(1);
        assertThat(found(1)).isEqualTo("aa");
        assertThat(found(2)).isEqualTo("bbccdd");
        assertThat(found(3)).isEqualTo("ee");
        assertThat(view.extension(4)).isEqualTo(-1);
        assertThat(view.extensionLength()).isZero();
    }

    // RFC 8285 §4.2
    @Test
    void idFifteenEndsTheBlock() {
        assertThat(wrap("90600001 00000000 00000001 bede0002 10aa f0bb 20cc 0000"))
                .isTrue();
        assertThat(found(1)).isEqualTo("aa");
        assertThat(view.extension(2)).isEqualTo(-1);
        assertThat(view.extension(15)).isEqualTo(-1);
    }

    // RFC 8285 §4.3
    @Test
    void twoByteExtensionsAreFound() {
        assertThat(wrap("90600001 00000000 00000001 10000004 0100 00 1002aabb 00 ff03010203 00 0000"))
                .isTrue();
        assertThat(found(1)).isEmpty();
        assertThat(found(16)).isEqualTo("aabb");
        assertThat(found(255)).isEqualTo("010203");
    }

    @Test
    void anExtensionThatReachesBeyondTheBlockIsNotThere() {
        assertThat(wrap("90600001 00000000 00000001 bede0001 13aabbcc dddddddd"))
                .isTrue();
        assertThat(view.extension(1)).isEqualTo(-1);
        assertThat(wrap("90600001 00000000 00000001 10000001 0103aabb dddddddd"))
                .isTrue();
        assertThat(view.extension(1)).isEqualTo(-1);
        assertThat(wrap("90600001 00000000 00000001 10000001 00000001 dddddddd"))
                .isTrue();
        assertThat(view.extension(1)).isEqualTo(-1);
    }

    @Test
    void aProfileOfSomebodyElseHasNoExtensionsForUs() {
        assertThat(wrap("90600001 00000000 00000001 abcd0001 10aa0000")).isTrue();
        assertThat(view.payloadLength()).isZero();
        assertThat(view.extension(1)).isEqualTo(-1);
    }

    @Test
    void whatIsNoPacketIsRefused() {
        assertThat(wrap("80600001 00000000 000000")).as("short").isFalse();
        assertThat(wrap("40600001 00000000 00000001")).as("version 1").isFalse();
        assertThat(wrap("81600001 00000000 00000001"))
                .as("no room for the CSRC")
                .isFalse();
        assertThat(wrap("90600001 00000000 00000001")).as("no extension").isFalse();
        assertThat(wrap("90600001 00000000 00000001 bede0001"))
                .as("cut extension")
                .isFalse();
        assertThat(wrap("a0600001 00000000 00000001")).as("no padding").isFalse();
        assertThat(wrap("a0600001 00000000 00000001 aa00"))
                .as("padding of zero")
                .isFalse();
        assertThat(wrap("a0600001 00000000 00000001 aa03"))
                .as("padding beyond payload")
                .isFalse();
        assertThat(wrap("a0600001 00000000 00000001 aa02")).as("padding only").isTrue();
    }

    private String found(int id) {
        int at = view.extension(id);
        assertThat(at).isPositive();
        return HexFormat.of().formatHex(view.buffer(), at, at + view.extensionLength());
    }
}
