package org.glashaus.features.witness;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.glashaus.features.Limits;

/**
 * Finds compressed streams inside bytes and unpacks them: gzip (RFC 1952), zlib (RFC 1950) and zip entries, wherever they
 * begin. Raw deflate without any header cannot be told from noise; that is a blind spot.
 */
final class Unpacked {
    private int budgetBytes = Limits.UNPACKED_FILE_BYTES;
    private boolean cut;

    /** Takes one unpacked stream; valid during the call only. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] bytes, int length, int foundAt);
    }

    /** True if something was larger than what may be unpacked. */
    boolean cut() {
        return cut;
    }

    void each(byte[] bytes, int length, Taker taker) {
        for (int at = 0; at + 2 < length && budgetBytes > 0; at++) {
            int body = bodyOf(bytes, at, length);
            if (body >= 0) {
                boolean zlib = body == at;
                byte[] plain = inflate(bytes, body, length - body, !zlib);
                if (plain.length > 0) {
                    taker.take(plain, plain.length, at);
                }
            }
        }
    }

    /** Where the deflate data of a stream that begins here begin; -1 if none begins here. */
    private static int bodyOf(byte[] bytes, int at, int length) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        if (first == 0x1f && second == 0x8b && at + 10 < length && bytes[at + 2] == 8) {
            return gzipBody(bytes, at, length);
        }
        if (first == 0x78 && (first << 8 | second) % 31 == 0 && (second & 0x20) == 0) {
            return at;
        }
        if (first == 'P' && second == 'K' && at + 30 < length && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
            return bytes[at + 8] == 8 ? at + 30 + littleEndian(bytes, at + 26) + littleEndian(bytes, at + 28) : -1;
        }
        return -1;
    }

    /** RFC 1952 §2.3: extra field, name, comment and header check follow by flag. */
    private static int gzipBody(byte[] bytes, int at, int length) {
        int flags = bytes[at + 3];
        int body = at + 10;
        if ((flags & 4) != 0) {
            body += 2 + (body + 1 < length ? littleEndian(bytes, body) : 0);
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            if ((flags & flag) != 0) {
                while (body < length && bytes[body] != 0) {
                    body++;
                }
                body++;
            }
        }
        return (flags & 2) != 0 ? body + 2 : body;
    }

    private byte[] inflate(byte[] bytes, int from, int length, boolean raw) {
        if (length <= 0 || from >= bytes.length) {
            return new byte[0];
        }
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(bytes, from, Math.min(length, bytes.length - from));
            return drained(inflater);
        } finally {
            inflater.end();
        }
    }

    private byte[] drained(Inflater inflater) {
        byte[] plain = new byte[1 << 12];
        int length = 0;
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                if (length == plain.length) {
                    if (length >= Math.min(Limits.UNPACKED_STREAM_BYTES, budgetBytes)) {
                        cut = true;
                        break;
                    }
                    plain = Arrays.copyOf(plain, length * 2);
                }
                length += inflater.inflate(plain, length, plain.length - length);
            }
        } catch (DataFormatException e) {
            // What came out before the damage is searched all the same: most "streams" are chance, a cut-off one is
            // not.
        }
        budgetBytes -= length;
        return Arrays.copyOf(plain, length);
    }

    private static int littleEndian(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
