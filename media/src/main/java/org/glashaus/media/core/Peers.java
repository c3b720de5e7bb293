package org.glashaus.media.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which transport a peer's address belongs to: one look into an array for each packet. */
final class Peers {
    static final int NONE = -1;

    private @Nullable Transport[] byPeer = new @Nullable Transport[64];

    @Nullable
    Transport transport(int peer) {
        return peer >= 0 && peer < byPeer.length ? byPeer[peer] : null;
    }

    void claim(int peer, Transport transport) {
        if (peer >= byPeer.length) {
            byPeer = Arrays.copyOf(byPeer, Math.max(peer + 1, byPeer.length * 2));
        }
        byPeer[peer] = transport;
    }

    /** Only its own transport can give an address back. */
    void forget(int peer, Transport transport) {
        if (transport(peer) == transport) {
            byPeer[peer] = null;
        }
    }
}
