package org.glashaus.conference.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.glashaus.conference.personal.ClientAddress;

/** Cuts an address before anything of it is written. */
@FunctionalInterface
public interface AddressShortening {

    LoggedAddress shorten(ClientAddress address);

    /**
     * IPv4 keeps its first 16 bits, IPv6 its first 32: a /48 can be one customer. An IPv4 address mapped into IPv6 is
     * cut as IPv4 ({@link ClientAddress} sees to that).
     */
    static AddressShortening toNetworks() {
        return address -> {
            byte[] octets = address.octets();
            int kept = octets.length == 4 ? 2 : 4;
            Arrays.fill(octets, kept, octets.length, (byte) 0);
            return new LoggedAddress(printed(octets) + "/" + kept * Byte.SIZE);
        };
    }

    /** The whole address, where the statement tells people so. */
    static LoggedAddress whole(ClientAddress address) {
        return new LoggedAddress(printed(address.octets()));
    }

    private static String printed(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 or 16 octets are an address", impossible);
        }
    }
}
