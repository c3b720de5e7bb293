package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore.Egress;
import org.glashaus.media.bytes.Bytes;

/**
 * The datagrams that wait for the caller, in slots outside the heap that are used again and wiped in between: media and
 * reports encrypted; answers to checks, which name an address, and the handshake's datagrams as they are.
 */
final class Outbox {
    private static final byte[] ZEROS = new byte[Limits.BUFFER_OCTETS];

    private final MemorySegment slots;
    private final int[] peers = new int[Limits.OUTBOX_DATAGRAMS];
    private final int[] lengths = new int[Limits.OUTBOX_DATAGRAMS];
    private int count;

    Outbox(MemorySegment slots) {
        this.slots = slots;
    }

    /** False if it is full: who does not drain loses packets, never memory. */
    boolean put(int peer, byte[] datagram, int offset, int length) {
        if (count == Limits.OUTBOX_DATAGRAMS || length > Limits.BUFFER_OCTETS) {
            return false;
        }
        Bytes.copy(datagram, offset, slots, (long) count * Limits.BUFFER_OCTETS, length);
        peers[count] = peer;
        lengths[count] = length;
        count++;
        return true;
    }

    /** All of it, also what was sent. */
    byte[] octets() {
        return slots.toArray(ValueLayout.JAVA_BYTE);
    }

    void drain(Egress egress) {
        int waiting = count;
        count = 0;
        for (int i = 0; i < waiting; i++) {
            long slot = (long) i * Limits.BUFFER_OCTETS;
            egress.send(peers[i], slots, slot, lengths[i]);
            Bytes.copy(ZEROS, 0, slots, slot, lengths[i]);
        }
    }
}
