package org.glashaus.media.core;

import org.glashaus.media.Limits;

/**
 * The checks that one transport has had, by a hash of their transaction ids: what somebody recorded on the way and sends
 * again is known by it. Two generations, so that what is remembered is bounded and the older half goes first.
 */
final class SeenChecks {
    private static final int START = 64;

    private int[] recent = new int[START];
    private int[] older = new int[START];
    private int count;

    /** Remembers it; false if it had been seen. */
    boolean add(int transaction) {
        int id = transaction == 0 ? 1 : transaction;
        if (older[place(older, id)] == id || recent[place(recent, id)] == id) {
            return false;
        }
        if (count == Limits.STUN_CHECKS_REMEMBERED) {
            older = recent;
            recent = new int[START];
            count = 0;
        } else if (count * 2 == recent.length) {
            recent = twice(recent);
        }
        recent[place(recent, id)] = id;
        count++;
        return true;
    }

    /** Where it stands, or the free place where it would; zero marks a free one. */
    private static int place(int[] table, int id) {
        int mask = table.length - 1;
        int at = id * 0x9E37_79B9 >>> 7 & mask;
        while (table[at] != id && table[at] != 0) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int[] twice(int[] table) {
        int[] larger = new int[table.length * 2];
        for (int id : table) {
            if (id != 0) {
                larger[place(larger, id)] = id;
            }
        }
        return larger;
    }
}
