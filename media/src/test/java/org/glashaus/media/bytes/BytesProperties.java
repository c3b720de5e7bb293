package org.glashaus.media.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BytesProperties {

    /** The reference: what a reader of the octets from left to right would say. */
    private static long bigEndian(byte[] b, int off, int octets) {
        return new BigInteger(1, Arrays.copyOfRange(b, off, off + octets)).longValue();
    }

    @Property
    void numbersAreReadInNetworkOrderAtAnyOffset(@ForAll @Size(24) byte[] b, @ForAll @IntRange(max = 16) int off) {
        MemorySegment s = MemorySegment.ofArray(b);
        assertThat((long) Bytes.u8(b, off)).isEqualTo(Bytes.u8(s, off)).isEqualTo(bigEndian(b, off, 1));
        assertThat((long) Bytes.u16(b, off)).isEqualTo(Bytes.u16(s, off)).isEqualTo(bigEndian(b, off, 2));
        assertThat((long) Bytes.u24(b, off)).isEqualTo(Bytes.u24(s, off)).isEqualTo(bigEndian(b, off, 3));
        assertThat(Bytes.u32(b, off)).isEqualTo(Bytes.u32(s, off)).isEqualTo(bigEndian(b, off, 4));
        assertThat(Bytes.u48(b, off)).isEqualTo(Bytes.u48(s, off)).isEqualTo(bigEndian(b, off, 6));
        assertThat(Bytes.i32(b, off)).isEqualTo(Bytes.i32(s, off)).isEqualTo((int) bigEndian(b, off, 4));
        assertThat(Bytes.i64(b, off)).isEqualTo(Bytes.i64(s, off)).isEqualTo(bigEndian(b, off, 8));
    }

    @Property
    void whatIsPutIsReadAgainAndNothingBesideItChanges(
            @ForAll long value, @ForAll @Size(24) byte[] before, @ForAll @IntRange(max = 16) int off) {
        put(before, off, value, 1, (b, s) -> {
            Bytes.putU8(b, off, (int) value);
            Bytes.putU8(s, off, (int) value);
        });
        put(before, off, value, 2, (b, s) -> {
            Bytes.putU16(b, off, (int) value);
            Bytes.putU16(s, off, (int) value);
        });
        put(before, off, value, 3, (b, s) -> {
            Bytes.putU24(b, off, (int) value);
            Bytes.putU24(s, off, (int) value);
        });
        put(before, off, value, 4, (b, s) -> {
            Bytes.putU32(b, off, value);
            Bytes.putU32(s, off, value);
        });
        put(before, off, value, 4, (b, s) -> {
            Bytes.putI32(b, off, (int) value);
            Bytes.putI32(s, off, (int) value);
        });
        put(before, off, value, 6, (b, s) -> {
            Bytes.putU48(b, off, value);
            Bytes.putU48(s, off, value);
        });
        put(before, off, value, 8, (b, s) -> {
            Bytes.putI64(b, off, value);
            Bytes.putI64(s, off, value);
        });
    }

    private interface Putting {
        void into(byte[] array, MemorySegment segment);
    }

    private static void put(byte[] before, int off, long value, int octets, Putting putting) {
        byte[] array = before.clone();
        byte[] behind = before.clone();
        putting.into(array, MemorySegment.ofArray(behind));
        byte[] expected = before.clone();
        for (int i = 0; i < octets; i++) {
            expected[off + i] = (byte) (value >>> 8 * (octets - 1 - i));
        }
        assertThat(array).isEqualTo(expected);
        assertThat(behind).isEqualTo(expected);
    }

    @Property
    void wipingLeavesZerosThereAndTheRestAlone(
            @ForAll @Size(24) byte[] b, @ForAll @IntRange(max = 16) int off, @ForAll @IntRange(max = 8) int length) {
        byte[] expected = b.clone();
        Arrays.fill(expected, off, off + length, (byte) 0);
        byte[] behind = b.clone();
        Bytes.wipe(b, off, length);
        Bytes.wipe(MemorySegment.ofArray(behind), off, length);
        assertThat(b).isEqualTo(expected);
        assertThat(behind).isEqualTo(expected);
    }

    @Property
    void aCopyArrivesWholeBetweenArraysAndSegments(
            @ForAll @Size(24) byte[] from, @ForAll @IntRange(max = 16) int off, @ForAll @IntRange(max = 8) int length) {
        byte[] expected = new byte[24];
        System.arraycopy(from, off, expected, 2, length);
        byte[][] to = new byte[4][24];
        Bytes.copy(from, off, to[0], 2, length);
        Bytes.copy(MemorySegment.ofArray(from), off, to[1], 2, length);
        Bytes.copy(from, off, MemorySegment.ofArray(to[2]), 2, length);
        Bytes.copy(MemorySegment.ofArray(from), off, MemorySegment.ofArray(to[3]), 2, (long) length);
        assertThat(to).isEqualTo(new byte[][] {expected, expected, expected, expected});
        Bytes.wipe(to[0]);
        assertThat(to[0]).containsOnly(0);
    }
}
