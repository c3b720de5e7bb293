package org.glashaus.conference.journal;

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
            return LoggedAddress.of(octets, octets.length == 4 ? 16 : 32);
        };
    }

    /** The whole address, where the statement tells people so. */
    static LoggedAddress whole(ClientAddress address) {
        byte[] octets = address.octets();
        return LoggedAddress.of(octets, octets.length * Byte.SIZE);
    }
}
