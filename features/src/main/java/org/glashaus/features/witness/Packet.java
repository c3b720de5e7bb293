package org.glashaus.features.witness;

import java.net.InetSocketAddress;

/**
 * A datagram, or one segment of a TCP connection, as it passed the wire. Prints without what it carried.
 *
 * @param nanos the kernel's moment, since 1970
 * @param payload what it carried, not copied: a recording has hundreds of thousands
 */
public record Packet(long nanos, boolean tcp, InetSocketAddress source, InetSocketAddress destination, byte[] payload) {

    /** What a datagram is by its first octet (RFC 7983 §7). */
    public enum Kind {
        STUN,
        DTLS,
        MEDIA,
        OTHER
    }

    /** From whom to whom. */
    public record Flow(InetSocketAddress source, InetSocketAddress destination) {}

    public Flow flow() {
        return new Flow(source, destination);
    }

    public Kind kind() {
        if (tcp || payload.length == 0) {
            return Kind.OTHER;
        }
        int first = payload[0] & 0xff;
        if (first <= 3) {
            return Kind.STUN;
        }
        if (first >= 20 && first <= 63) {
            return Kind.DTLS;
        }
        return first >= 128 && first <= 191 ? Kind.MEDIA : Kind.OTHER;
    }

    @Override
    public String toString() {
        return (tcp ? "TCP, " : "UDP, ") + payload.length + " octets";
    }
}
