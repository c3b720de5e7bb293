package org.glashaus.conference.personal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A visitor's network address, 4 or 16 octets. An IPv4 address mapped into IPv6 is the IPv4 address (RFC 4291 §2.5.5.2). */
public final class ClientAddress {
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private final byte[] octets;

    private ClientAddress(byte[] octets) {
        this.octets = octets;
    }

    public static ClientAddress of(byte[] octets) {
        if (octets.length != 4 && octets.length != 16) {
            throw new IllegalArgumentException("an address has 4 or 16 octets");
        }
        boolean mapped = octets.length == 16 && Arrays.equals(octets, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
        return new ClientAddress(mapped ? Arrays.copyOfRange(octets, MAPPED.length, 16) : octets.clone());
    }

    /** A literal as the transport prints it, zone id and all; nothing is ever looked up. */
    public static Optional<ClientAddress> ofLiteral(String literal) {
        return AddressText.literal(literal).map(ClientAddress::of);
    }

    /** RFC 7239 §6: an IPv4 address, or an IPv6 one in brackets; behind either there may be a port. */
    public static Optional<ClientAddress> ofNode(String node) {
        return AddressText.node(node).map(ClientAddress::of);
    }

    /**
     * The octets that tell of a visitor: those of the IPv4 address where one is within (ADR 0891). For the shortening
     * before the journal and the salted hashes of admission only.
     */
    public byte[] octets() {
        return EmbeddedIpv4.within(octets).orElseGet(octets::clone);
    }

    /** Of the address as it stands: nobody comes from this machine by writing its address into a longer one. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByAddress(octets).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 or 16 octets are an address", impossible);
        }
    }

    /** 32 or 128. */
    public int bits() {
        return octets.length * Byte.SIZE;
    }

    /** Whether the first bits of both, as they stand, are the same; those of IPv4 and of IPv6 never are. */
    public boolean sharesFirst(int bits, ClientAddress other) {
        return octets.length == other.octets.length && Arrays.equals(first(bits), other.first(bits));
    }

    public boolean isZeroBeyond(int bits) {
        return Arrays.equals(first(bits), octets);
    }

    private byte[] first(int bits) {
        byte[] kept = octets.clone();
        for (int bit = bits; bit < bits(); bit++) {
            kept[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return kept;
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
