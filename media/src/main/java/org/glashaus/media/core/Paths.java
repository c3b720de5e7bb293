package org.glashaus.media.core;

import java.util.Arrays;
import org.glashaus.media.Limits;

/** The addresses from which one transport had authentic checks, and the one among them that it sends to. */
final class Paths {
    private final AddressOwners owners;
    private final Transport transport;

    /** Oldest first. */
    private int[] verified = new int[0];

    private int selected = AddressOwners.NONE;
    private boolean nominated;

    Paths(AddressOwners owners, Transport transport) {
        this.owners = owners;
        this.transport = transport;
    }

    /** Where to send; NONE before the first check. */
    int selected() {
        return selected;
    }

    boolean has(int peer) {
        return owners.transport(peer) == transport;
    }

    /** Whether another session lives at that address: it then stays there whatever anybody else's checks say. */
    boolean isTaken(int peer) {
        Transport owner = owners.transport(peer);
        return owner != null && owner != transport && owner.livesAt(peer);
    }

    /** Takes an address that is not taken; whoever has had only checks from it gives it up. */
    void claim(int peer) {
        Transport owner = owners.transport(peer);
        if (owner == transport) {
            return;
        }
        if (owner != null) {
            owner.paths().giveUp(peer);
        }
        if (verified.length == Limits.TRANSPORT_ADDRESSES) {
            giveUp(verified[0] == selected ? verified[1] : verified[0]);
        }
        verified = Arrays.copyOf(verified, verified.length + 1);
        verified[verified.length - 1] = peer;
        owners.claim(peer, transport);
    }

    private void giveUp(int peer) {
        owners.forget(peer, transport);
        verified = Arrays.stream(verified).filter(other -> other != peer).toArray();
        if (selected == peer) {
            selected = AddressOwners.NONE;
            nominated = false;
        }
    }

    // RFC 8445 §7.3.1.5, §8.2: before there are keys, a lite agent sends where the controlling side nominated.
    /** A check before the handshake is done: where it goes. */
    void choose(int peer, boolean nominate, boolean open) {
        if (selected == AddressOwners.NONE || nominate || open && !nominated) {
            selected = peer;
            nominated |= nominate;
        }
    }

    /** True if sending moves to that address, one of ours, from another. */
    boolean move(int peer) {
        boolean moves = peer != selected;
        selected = peer;
        return moves;
    }

    void forget() {
        for (int peer : verified) {
            owners.forget(peer, transport);
        }
        verified = new int[0];
    }
}
