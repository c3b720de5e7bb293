package org.glashaus.conference.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** An address in the form in which it is written: a network, or a whole address. It prints as redacted. */
public final class LoggedAddress {
    private final byte[] octets;
    private final int bits;

    private LoggedAddress(byte[] octets, int bits) {
        this.octets = octets;
        this.bits = bits;
    }

    /** @param bits how many of the first bits are kept; the others become zero */
    static LoggedAddress of(byte[] octets, int bits) {
        if ((octets.length != 4 && octets.length != 16) || bits < 0 || bits > octets.length * Byte.SIZE) {
            throw new IllegalArgumentException("an address has 4 or 16 octets, and a network no more bits than that");
        }
        byte[] cut = octets.clone();
        for (int bit = bits; bit < cut.length * Byte.SIZE; bit++) {
            cut[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return new LoggedAddress(cut, bits);
    }

    /** {@code 198.51.0.0/16} or {@code 2001:db8::1}; nothing is ever looked up. */
    public static Optional<LoggedAddress> parse(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] octets = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            int bits = slash < 0 ? octets.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
            return Optional.of(of(octets, bits));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    byte[] octets() {
        return octets.clone();
    }

    int bits() {
        return bits;
    }

    /** Whether it is one address, and no network. */
    public boolean isWhole() {
        return bits == octets.length * Byte.SIZE;
    }

    /** Whether everything that the other can stand for lies in this network. */
    public boolean contains(LoggedAddress other) {
        return octets.length == other.octets.length
                && bits <= other.bits
                && Arrays.equals(of(other.octets, bits).octets, octets);
    }

    public String text() {
        try {
            String printed = InetAddress.getByAddress(octets).getHostAddress();
            return bits == octets.length * Byte.SIZE ? printed : printed + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 or 16 octets are an address", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoggedAddress address && address.bits == bits && Arrays.equals(address.octets, octets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(octets) + bits;
    }

    @Override
    public String toString() {
        return "LoggedAddress(redacted)";
    }
}
