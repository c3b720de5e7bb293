package org.glashaus.media.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which transport a peer's number belongs to: open addressing, so that a look costs no object whatever the numbers are. */
final class AddressOwners {
    static final int NONE = -1;

    private int[] numbers = filled(64);
    private @Nullable Transport[] transports = new @Nullable Transport[64];
    private int size;

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    @Nullable
    Transport transport(int peer) {
        return transports[place(peer)];
    }

    /** Where the number stands, or the free place where it would. */
    private int place(int peer) {
        int mask = numbers.length - 1;
        int at = (peer * 0x9E37_79B9 >>> 7) & mask;
        while (numbers[at] != peer && transports[at] != null) {
            at = at + 1 & mask;
        }
        return at;
    }

    void claim(int peer, Transport transport) {
        int at = place(peer);
        if (transports[at] == null) {
            size++;
        }
        numbers[at] = peer;
        transports[at] = transport;
        if (size * 2 > numbers.length) {
            rebuild(numbers.length * 2);
        }
    }

    /** Only its own transport can give an address back. */
    void forget(int peer, Transport transport) {
        int at = place(peer);
        if (transports[at] == transport) {
            transports[at] = null;
            numbers[at] = NONE;
            size--;
            rebuild(numbers.length);
        }
    }

    private void rebuild(int length) {
        int[] oldNumbers = numbers;
        @Nullable Transport[] oldTransports = transports;
        numbers = filled(length);
        transports = new @Nullable Transport[length];
        for (int i = 0; i < oldNumbers.length; i++) {
            Transport transport = oldTransports[i];
            if (transport != null) {
                int at = place(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                transports[at] = transport;
            }
        }
    }
}
