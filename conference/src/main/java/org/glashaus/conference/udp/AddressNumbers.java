package org.glashaus.conference.udp;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.glashaus.conference.limits.Limits;
import org.glashaus.media.PeerAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for transport addresses. A number is a slot and, above it, how often the slot was given away, so that the
 * number of a forgotten address reaches nobody. When all slots are taken, the next address takes the slot of one that
 * the core does not hold: a flood from invented addresses pushes out itself.
 */
final class AddressNumbers implements PeerAddresses {
    private static final int SLOT_MASK = Limits.PEERS - 1;
    private static final int SLOT_BITS = Integer.numberOfTrailingZeros(Limits.PEERS);
    private static final int GENERATION_MASK = Integer.MAX_VALUE >> SLOT_BITS;

    static final int NONE = -1;

    private final Map<Key, Peer> byAddress = new HashMap<>();
    private final int seed = new SecureRandom().nextInt();

    /** What is looked for: one object for all looks, since there is one a datagram. */
    private final Key sought = new Key();

    private final @Nullable Peer[] slots = new @Nullable Peer[Limits.PEERS];
    private final int[] generations = new int[Limits.PEERS];
    private int hand;

    /**
     * The socket is part of the key, since an answer leaves through the socket that was asked. The hash is seeded, so that
     * nobody can choose addresses that meet in it.
     */
    private final class Key {
        private int socket;
        private @Nullable InetSocketAddress address;
        private int hash;

        Key of(int newSocket, InetSocketAddress newAddress) {
            socket = newSocket;
            address = newAddress;
            int mixed = (newAddress.getAddress().hashCode() ^ seed) * 0x9E37_79B1 + newAddress.getPort();
            hash = (mixed ^ mixed >>> 15) * 0x85EB_CA77 + newSocket;
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.socket == socket && Objects.equals(key.address, address);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** An address with traffic. */
    static final class Peer {
        final int number;
        final int socket;
        final InetSocketAddress address;
        private final Key key;
        private long lastUseNanos;

        Peer(int number, int socket, InetSocketAddress address, Key key, long nowNanos) {
            this.number = number;
            this.socket = socket;
            this.address = address;
            this.key = key;
            this.lastUseNanos = nowNanos;
        }
    }

    /**
     * The address's number, given now if it has none; NONE if there is no room even for one more.
     *
     * @param held the core's word on which numbers stand for somebody's verified address
     */
    int intern(int socket, InetSocketAddress address, long nowNanos, IntPredicate held) {
        Peer known = byAddress.get(sought.of(socket, address));
        sought.address = null;
        if (known != null) {
            known.lastUseNanos = nowNanos;
            return known.number;
        }
        int slot = freeSlot(held);
        if (slot == NONE) {
            return NONE;
        }
        generations[slot] = (generations[slot] + 1) & GENERATION_MASK;
        Key key = new Key().of(socket, address);
        Peer peer = new Peer(generations[slot] << SLOT_BITS | slot, socket, address, key, nowNanos);
        slots[slot] = peer;
        byAddress.put(key, peer);
        return peer.number;
    }

    /** Who has this number; null if forgotten. */
    @Nullable
    Peer find(int number) {
        Peer peer = slots[number & SLOT_MASK];
        if (peer == null || peer.number != number) {
            return null;
        }
        return peer;
    }

    void forgetSilent(long nowNanos, IntPredicate held) {
        for (Peer peer : slots) {
            boolean silent = peer != null && nowNanos - peer.lastUseNanos > Limits.PEER_SILENCE.toNanos();
            if (peer != null && silent && !held.test(peer.number)) {
                forget(peer);
            }
        }
    }

    int size() {
        return byAddress.size();
    }

    /** Whether no address is left anywhere here. */
    boolean remembersNobody() {
        return byAddress.isEmpty()
                && sought.address == null
                && Arrays.stream(slots).allMatch(Objects::isNull);
    }

    @Override
    public int address(int number, byte[] into) {
        Peer peer = find(number);
        if (peer == null) {
            return 0;
        }
        byte[] octets = peer.address.getAddress().getAddress();
        System.arraycopy(octets, 0, into, 0, octets.length);
        return octets.length;
    }

    @Override
    public int port(int number) {
        Peer peer = find(number);
        return peer == null ? 0 : peer.address.getPort();
    }

    private int freeSlot(IntPredicate held) {
        for (int tried = 0; tried < (byAddress.size() < Limits.PEERS ? Limits.PEERS : Limits.PEERS_TRIED); tried++) {
            hand = (hand + 1) & SLOT_MASK;
            Peer there = slots[hand];
            if (there == null) {
                return hand;
            }
            if (byAddress.size() == Limits.PEERS && !held.test(there.number)) {
                forget(there);
                return hand;
            }
        }
        return NONE;
    }

    private void forget(Peer peer) {
        slots[peer.number & SLOT_MASK] = null;
        byAddress.remove(peer.key);
    }
}
