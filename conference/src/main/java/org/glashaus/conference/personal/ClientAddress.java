package org.glashaus.conference.personal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A visitor's network address, 4 or 16 octets. An IPv4 address mapped into IPv6 is the IPv4 address (RFC 4291 §2.5.5.2). */
public final class ClientAddress {
    private static final int MAPPED_PREFIX_OCTETS = 12;
    private final byte[] octets;

    private ClientAddress(byte[] octets) {
        this.octets = octets;
    }

    public static ClientAddress of(byte[] octets) {
        if (octets.length != 4 && octets.length != 16) {
            throw new IllegalArgumentException("an address has 4 or 16 octets");
        }
        return new ClientAddress(
                isMapped(octets) ? Arrays.copyOfRange(octets, MAPPED_PREFIX_OCTETS, 16) : octets.clone());
    }

    /** A literal as the transport prints it, zone id and all; nothing is ever looked up. */
    public static Optional<ClientAddress> ofLiteral(String literal) {
        int zone = literal.indexOf('%');
        try {
            return Optional.of(of(InetAddress.ofLiteral(zone < 0 ? literal : literal.substring(0, zone))
                    .getAddress()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isMapped(byte[] octets) {
        if (octets.length != 16 || octets[10] != (byte) 0xff || octets[11] != (byte) 0xff) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (octets[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The octets themselves: for the shortening before the journal and the salted hashes of admission only. */
    public byte[] octets() {
        return octets.clone();
    }

    public boolean isLoopback() {
        try {
            return InetAddress.getByAddress(octets).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 or 16 octets are an address", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientAddress address && Arrays.equals(address.octets, octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "ClientAddress(redacted)";
    }
}
