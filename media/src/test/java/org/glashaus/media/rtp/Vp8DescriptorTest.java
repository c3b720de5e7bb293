package org.glashaus.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Vp8DescriptorTest {
    private final Vp8Descriptor descriptor = new Vp8Descriptor();

    private boolean wrap(String payload) {
        byte[] bytes = HexFormat.of().parseHex("ffff" + payload.replace(" ", ""));
        return descriptor.wrap(bytes, 2, bytes.length - 2);
    }

    // RFC 7741 §4.6.1: the first octets of a key frame
    @Test
    void aKeyFrameBeginsWithAClearLastBit() {
        assertThat(wrap("90 80 17 10")).isTrue();
        assertThat(descriptor.startOfFrame()).isTrue();
        assertThat(descriptor.pictureId()).isEqualTo(0x17);
        assertThat(descriptor.pictureIdBits()).isEqualTo(7);
        assertThat(descriptor.pictureIdOffset()).isEqualTo(4);
        assertThat(descriptor.length()).isEqualTo(3);
        assertThat(descriptor.keyFrame()).isTrue();
    }

    @Test
    void anInterFrameBeginsWithASetLastBit() {
        assertThat(wrap("90 80 17 11")).isTrue();
        assertThat(descriptor.keyFrame()).isFalse();
    }

    @Test
    void onlyTheFirstPacketOfAKeyFrameTells() {
        assertThat(wrap("80 80 17 10")).isTrue();
        assertThat(descriptor.startOfPartition()).isFalse();
        assertThat(descriptor.keyFrame()).isFalse();
        assertThat(wrap("91 80 17 10")).isTrue();
        assertThat(descriptor.partition()).isEqualTo(1);
        assertThat(descriptor.keyFrame()).isFalse();
        assertThat(wrap("90 80 17")).as("no payload header").isTrue();
        assertThat(descriptor.keyFrame()).isFalse();
    }

    // RFC 7741 §4.2: all fields
    @Test
    void allOptionalFieldsAreRead() {
        assertThat(wrap("b0 f0 9234 56 af 10")).isTrue();
        assertThat(descriptor.nonReference()).isTrue();
        assertThat(descriptor.pictureId()).isEqualTo(0x1234);
        assertThat(descriptor.pictureIdBits()).isEqualTo(15);
        assertThat(descriptor.tl0PicIdxOffset()).isEqualTo(6);
        assertThat(descriptor.tl0PicIdx()).isEqualTo(0x56);
        assertThat(descriptor.temporalLayer()).isEqualTo(2);
        assertThat(descriptor.layerSync()).isTrue();
        assertThat(descriptor.keyIndex()).isEqualTo(15);
        assertThat(descriptor.length()).isEqualTo(6);
        assertThat(descriptor.keyFrame()).isTrue();
    }

    @Test
    void aShortDescriptorHasNoOptionalFields() {
        assertThat(wrap("10 00")).isTrue();
        assertThat(descriptor.length()).isEqualTo(1);
        assertThat(descriptor.pictureId()).isEqualTo(-1);
        assertThat(descriptor.tl0PicIdx()).isEqualTo(-1);
        assertThat(descriptor.temporalLayer()).isEqualTo(-1);
        assertThat(descriptor.keyIndex()).isEqualTo(-1);
        assertThat(descriptor.keyFrame()).isTrue();
    }

    @Test
    void aCutDescriptorIsRefused() {
        assertThat(wrap("")).isFalse();
        assertThat(wrap("80")).isFalse();
        assertThat(wrap("80 80")).isFalse();
        assertThat(wrap("80 80 92")).isFalse();
        assertThat(wrap("80 c0 12")).isFalse();
        assertThat(wrap("80 e0 12 34")).isFalse();
    }

    @Test
    void idsAreWrittenIntoACopyAtTheSamePlace() {
        assertThat(wrap("b0 f0 9234 56 af 10")).isTrue();
        byte[] copy = HexFormat.of().parseHex("b0f0923456af10");
        descriptor.putPictureId(copy, 0, 0x8007);
        descriptor.putTl0PicIdx(copy, 0, 0x99);
        assertThat(HexFormat.of().formatHex(copy)).isEqualTo("b0f0800799af10");
        assertThat(wrap("90 80 17 10")).isTrue();
        byte[] small = HexFormat.of().parseHex("90801710");
        descriptor.putPictureId(small, 0, 0x1ff);
        assertThat(HexFormat.of().formatHex(small)).isEqualTo("90807f10");
    }

    @Test
    void whatIsNotSetIsNotTold() {
        assertThat(wrap("80 a0 17 4f 11")).isTrue();
        assertThat(descriptor.startOfFrame()).isFalse();
        assertThat(descriptor.nonReference()).isFalse();
        assertThat(descriptor.temporalLayer()).isEqualTo(1);
        assertThat(descriptor.layerSync()).isFalse();
        assertThat(descriptor.keyIndex()).isEqualTo(-1);
        assertThat(wrap("80 10 6f")).isTrue();
        assertThat(descriptor.temporalLayer()).isEqualTo(-1);
        assertThat(descriptor.layerSync()).isFalse();
        assertThat(descriptor.keyIndex()).isEqualTo(15);
    }
}
