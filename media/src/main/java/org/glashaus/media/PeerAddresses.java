package org.glashaus.media;

/**
 * The transport addresses behind the peer numbers, as far as the core must know them: a STUN response tells the peer its
 * own address (RFC 8489 §14.2). It is written into an array that is wiped when the answer has been given.
 */
public interface PeerAddresses {
    /** Writes the peer's address and returns its length, 4 or 16 octets; 0 if the number stands for nobody. */
    int address(int peer, byte[] into);

    int port(int peer);
}
