package org.glashaus.media.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers in network byte order at any offset. Bounds are the caller's: a view checks its length once, when wrapped. */
public final class Bytes {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {}

    public static int u8(MemorySegment s, long off) {
        return s.get(ValueLayout.JAVA_BYTE, off) & 0xff;
    }

    public static int u16(MemorySegment s, long off) {
        return s.get(SHORT, off) & 0xffff;
    }

    public static int u24(MemorySegment s, long off) {
        return u8(s, off) << 16 | u16(s, off + 1);
    }

    public static long u32(MemorySegment s, long off) {
        return s.get(INT, off) & 0xffff_ffffL;
    }

    public static long u48(MemorySegment s, long off) {
        return (long) u16(s, off) << 32 | u32(s, off + 2);
    }

    /** 32 bits as they are: for numbers that are only compared, such as an SSRC. */
    public static int i32(MemorySegment s, long off) {
        return s.get(INT, off);
    }

    /** 64 bits as they are. */
    public static long i64(MemorySegment s, long off) {
        return s.get(LONG, off);
    }

    public static void putU8(MemorySegment s, long off, int value) {
        s.set(ValueLayout.JAVA_BYTE, off, (byte) value);
    }

    public static void putU16(MemorySegment s, long off, int value) {
        s.set(SHORT, off, (short) value);
    }

    public static void putU24(MemorySegment s, long off, int value) {
        putU8(s, off, value >>> 16);
        putU16(s, off + 1, value);
    }

    public static void putU32(MemorySegment s, long off, long value) {
        s.set(INT, off, (int) value);
    }

    public static void putU48(MemorySegment s, long off, long value) {
        putU16(s, off, (int) (value >>> 32));
        putU32(s, off + 2, value);
    }

    public static void putI32(MemorySegment s, long off, int value) {
        s.set(INT, off, value);
    }

    public static void putI64(MemorySegment s, long off, long value) {
        s.set(LONG, off, value);
    }

    public static int u8(byte[] b, int off) {
        return b[off] & 0xff;
    }

    public static int u16(byte[] b, int off) {
        return (short) SHORTS.get(b, off) & 0xffff;
    }

    public static int u24(byte[] b, int off) {
        return u8(b, off) << 16 | u16(b, off + 1);
    }

    public static long u32(byte[] b, int off) {
        return (int) INTS.get(b, off) & 0xffff_ffffL;
    }

    public static long u48(byte[] b, int off) {
        return (long) u16(b, off) << 32 | u32(b, off + 2);
    }

    public static int i32(byte[] b, int off) {
        return (int) INTS.get(b, off);
    }

    public static long i64(byte[] b, int off) {
        return (long) LONGS.get(b, off);
    }

    public static void putU8(byte[] b, int off, int value) {
        b[off] = (byte) value;
    }

    public static void putU16(byte[] b, int off, int value) {
        SHORTS.set(b, off, (short) value);
    }

    public static void putU24(byte[] b, int off, int value) {
        putU8(b, off, value >>> 16);
        putU16(b, off + 1, value);
    }

    public static void putU32(byte[] b, int off, long value) {
        INTS.set(b, off, (int) value);
    }

    public static void putU48(byte[] b, int off, long value) {
        putU16(b, off, (int) (value >>> 32));
        putU32(b, off + 2, value);
    }

    public static void putI32(byte[] b, int off, int value) {
        INTS.set(b, off, value);
    }

    public static void putI64(byte[] b, int off, long value) {
        LONGS.set(b, off, value);
    }

    public static void copy(MemorySegment from, long fromOff, byte[] to, int toOff, int length) {
        MemorySegment.copy(from, ValueLayout.JAVA_BYTE, fromOff, to, toOff, length);
    }

    public static void copy(byte[] from, int fromOff, MemorySegment to, long toOff, int length) {
        MemorySegment.copy(from, fromOff, to, ValueLayout.JAVA_BYTE, toOff, length);
    }

    public static void copy(MemorySegment from, long fromOff, MemorySegment to, long toOff, long length) {
        MemorySegment.copy(from, fromOff, to, toOff, length);
    }

    public static void copy(byte[] from, int fromOff, byte[] to, int toOff, int length) {
        System.arraycopy(from, fromOff, to, toOff, length);
    }

    /** How many octets are not zero. */
    public static int nonZero(byte[] b) {
        int found = 0;
        for (byte octet : b) {
            found += octet == 0 ? 0 : 1;
        }
        return found;
    }

    /** Overwrites with zeros what nobody may find in memory later. */
    public static void wipe(byte[] b) {
        Arrays.fill(b, (byte) 0);
    }

    public static void wipe(byte[] b, int off, int length) {
        Arrays.fill(b, off, off + length, (byte) 0);
    }

    public static void wipe(MemorySegment s, long off, long length) {
        s.asSlice(off, length).fill((byte) 0);
    }
}
