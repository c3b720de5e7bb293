package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches bytes for all needles at once: four bytes select the few needles that may begin there, so that the time does
 * not grow with their number.
 */
final class Haystack {
    private static final int WINDOW = 4;
    private static final int CHUNK_BYTES = 1 << 20;

    private final BitSet filter = new BitSet(1 << 16);
    private final Map<Integer, List<Needle>> byStart = new HashMap<>();
    private final int longest;

    /** Without needles of three octets or less, as a server may number its people: they stand everywhere by chance. */
    Haystack(List<Canary> canaries) {
        int longestSoFar = WINDOW;
        for (Canary canary : canaries) {
            for (Needle needle : canary.needles()) {
                if (needle.length() < WINDOW) {
                    continue;
                }
                int start = window(needle.at(0), needle.at(1), needle.at(2), needle.at(3));
                filter.set(hash(start));
                byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(needle);
                longestSoFar = Math.max(longestSoFar, needle.length());
            }
        }
        longest = longestSoFar;
    }

    /** Takes what was found. */
    @FunctionalInterface
    interface Finder {
        void found(Needle needle, long offset);
    }

    /** Octets of the longest needle. */
    int longest() {
        return longest;
    }

    /** Searches the first {@code length} bytes. */
    void search(byte[] bytes, int length, Finder finder) {
        search(bytes, length, 0, 0, finder);
    }

    /** Searches a stream to its end and gives its length. */
    long search(InputStream in, Finder finder) throws IOException {
        byte[] buffer = new byte[longest + CHUNK_BYTES];
        int carried = 0;
        long offset = 0;
        while (true) {
            int read = in.readNBytes(buffer, carried, CHUNK_BYTES);
            if (read == 0) {
                return offset + carried;
            }
            int length = carried + read;
            search(buffer, length, carried, offset, finder);
            int keep = Math.min(longest - 1, length);
            System.arraycopy(buffer, length - keep, buffer, 0, keep);
            offset += length - keep;
            carried = keep;
        }
    }

    /** Only hits that end behind {@code known}: those before were told with the chunk before. */
    private void search(byte[] bytes, int length, int known, long offset, Finder finder) {
        if (length < WINDOW) {
            return;
        }
        int window = window((byte) 0, bytes[0], bytes[1], bytes[2]);
        for (int last = WINDOW - 1; last < length; last++) {
            window = window << 8 | bytes[last] & 0xff;
            if (filter.get(hash(window))) {
                int start = last - WINDOW + 1;
                for (Needle needle : byStart.getOrDefault(window, List.of())) {
                    if (start + needle.length() > known && matches(needle, bytes, start, length)) {
                        finder.found(needle, offset + start);
                    }
                }
            }
        }
    }

    private static boolean matches(Needle needle, byte[] bytes, int start, int length) {
        if (start + needle.length() > length) {
            return false;
        }
        for (int i = WINDOW; i < needle.length(); i++) {
            if (bytes[start + i] != needle.at(i)) {
                return false;
            }
        }
        return true;
    }

    private static int window(byte a, byte b, byte c, byte d) {
        return a << 24 | (b & 0xff) << 16 | (c & 0xff) << 8 | d & 0xff;
    }

    private static int hash(int window) {
        return window * 0x9E3779B1 >>> 16;
    }
}
