package org.glashaus.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RtpProperties {
    private final RtpView view = new RtpView();
    private final RtpWriter writer = new RtpWriter();

    @Property
    void aPacketIsReadAsItWasWritten(
            @ForAll @IntRange(max = 127) int payloadType,
            @ForAll boolean marker,
            @ForAll @IntRange(max = 0xffff) int sequence,
            @ForAll int timestamp,
            @ForAll int ssrc,
            @ForAll boolean twoByte,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 14) Integer> ids,
            @ForAll @Size(16) byte[] data,
            @ForAll @Size(max = 300) byte[] payload,
            @ForAll @IntRange(max = 7) int off) {
        byte[] out = new byte[600];
        Arrays.fill(out, (byte) 0x5a);
        writer.begin(out, off, out.length - off, twoByte, payloadType, marker, sequence, timestamp, ssrc);
        Map<Integer, Integer> written = new LinkedHashMap<>();
        for (int id : ids) {
            int length = 1 + (id * 7 + ids.size()) % 16;
            if (written.putIfAbsent(id, length) == null) {
                assertThat(writer.extension(id, data, 0, length)).isTrue();
            }
        }
        int length = writer.payload(payload, 0, payload.length);

        assertThat(view.wrap(out, off, length)).isTrue();
        assertThat(view.length()).isEqualTo(length);
        assertThat(view.payloadType()).isEqualTo(payloadType);
        assertThat(view.marker()).isEqualTo(marker);
        assertThat(view.sequence()).isEqualTo(sequence);
        assertThat(view.timestamp()).isEqualTo(timestamp);
        assertThat(view.ssrc()).isEqualTo(ssrc);
        assertThat(Arrays.copyOfRange(out, view.payloadOffset(), view.payloadOffset() + view.payloadLength()))
                .isEqualTo(payload);
        for (int id = 1; id <= 14; id++) {
            int at = view.extension(id);
            Integer expected = written.get(id);
            if (expected == null) {
                assertThat(at).isEqualTo(-1);
            } else {
                assertThat(view.extensionLength()).isEqualTo(expected);
                assertThat(Arrays.copyOfRange(out, at, at + expected)).isEqualTo(Arrays.copyOf(data, expected));
            }
        }
        for (int i = off + length; i < out.length; i++) {
            assertThat(out[i]).as("octet behind the packet").isEqualTo((byte) 0x5a);
        }
    }

    @Property
    void aNumberIsWrittenFromItsLowOctets(@ForAll int value, @ForAll @IntRange(min = 1, max = 4) int length) {
        byte[] out = new byte[64];
        writer.begin(out, 0, out.length, false, 96, false, 1, 2, 3);
        assertThat(writer.extension(5, value, length)).isTrue();
        int packet = writer.payload(new byte[0], 0, 0);
        assertThat(view.wrap(out, 0, packet)).isTrue();
        int at = view.extension(5);
        long read = 0;
        for (int i = 0; i < view.extensionLength(); i++) {
            read = read << 8 | out[at + i] & 0xff;
        }
        assertThat(view.extensionLength()).isEqualTo(length);
        assertThat(read).isEqualTo(value & (1L << 8 * length) - 1);
    }

    @Property
    void whatHasNoRoomIsLeftOutAndNothingIsWrittenBehindTheCapacity(
            @ForAll @IntRange(min = 12, max = 60) int capacity,
            @ForAll @IntRange(min = 1, max = 16) int extension,
            @ForAll @IntRange(max = 50) int payload,
            @ForAll boolean twoByte) {
        byte[] out = new byte[80];
        writer.begin(out, 0, capacity, twoByte, 96, false, 1, 2, 3);
        writer.extension(1, new byte[16], 0, extension);
        writer.extension(2, new byte[16], 0, extension);
        byte[] ones = new byte[payload];
        Arrays.fill(ones, (byte) 1);
        int length = writer.payload(ones, 0, payload);
        assertThat(length).isLessThanOrEqualTo(capacity);
        assertThat(Arrays.copyOfRange(out, capacity, out.length)).containsOnly(0);
        if (length >= 0) {
            assertThat(view.wrap(out, 0, length)).isTrue();
            assertThat(view.payloadLength()).isEqualTo(payload);
        }
    }

    @Property
    void theOneByteFormRefusesWhatItCannotCarry(
            @ForAll @IntRange(min = -1, max = 300) int id, @ForAll @IntRange(max = 20) int length) {
        byte[] out = new byte[64];
        writer.begin(out, 0, out.length, false, 96, false, 1, 2, 3);
        boolean carried = id >= 1 && id <= 14 && length >= 1 && length <= 16;
        assertThat(writer.extension(id, new byte[20], 0, length)).isEqualTo(carried);
    }

    @Property(tries = 5000)
    void anyBytesNeverThrow(
            @ForAll @Size(max = 120) byte[] bytes, @ForAll boolean version2, @ForAll boolean knownProfile) {
        if (version2 && bytes.length > 15) {
            bytes[0] = (byte) (bytes[0] & 0x3f | 0x80);
            if (knownProfile) {
                bytes[0] = (byte) 0x90;
                bytes[12] = (byte) 0xbe;
                bytes[13] = (byte) 0xde;
                bytes[14] = 0;
                bytes[15] &= 0x0f;
            }
        }
        if (view.wrap(bytes, 0, bytes.length)) {
            assertThat(view.headerLength() + view.payloadLength() + view.paddingLength())
                    .isEqualTo(bytes.length);
            for (int id = 0; id <= 256; id++) {
                int at = view.extension(id);
                if (at >= 0) {
                    assertThat(at).isGreaterThanOrEqualTo(16);
                    assertThat(at + view.extensionLength()).isLessThanOrEqualTo(view.payloadOffset());
                }
            }
        }
    }

    @Property(tries = 5000)
    void anyVp8PayloadNeverThrows(@ForAll @Size(max = 8) byte[] payload, @ForAll boolean extended) {
        if (extended && payload.length > 0) {
            payload[0] |= (byte) 0x80;
        }
        Vp8Descriptor descriptor = new Vp8Descriptor();
        if (descriptor.wrap(payload, 0, payload.length)) {
            assertThat(descriptor.length()).isBetween(1, payload.length);
            assertThat(descriptor.pictureIdOffset()).isLessThan(descriptor.length());
            assertThat(descriptor.tl0PicIdxOffset()).isLessThan(descriptor.length());
            descriptor.pictureId();
            descriptor.tl0PicIdx();
            descriptor.temporalLayer();
            descriptor.layerSync();
            descriptor.keyIndex();
        }
    }
}
