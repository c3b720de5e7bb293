package org.glashaus.conference.admission;

import java.util.List;
import org.glashaus.conference.personal.ClientAddress;

/**
 * The reverse proxies that a host has named, and how they say where visitors come from.
 *
 * @param beforePlainPort true if one stands before the plain port, which only this machine reaches
 * @param networks where others are that come to the HTTPS port
 * @param header the one that counts, whatever else a request holds: a proxy passes on what it does not know, so the
 *     others may be the visitor's own
 */
public record Proxies(boolean beforePlainPort, List<Network> networks, Header header) {

    public Proxies {
        networks = List.copyOf(networks);
    }

    /** How a proxy says it. */
    public enum Header {
        X_FORWARDED_FOR,
        /** RFC 7239. */
        FORWARDED,
        /** HAProxy's PROXY protocol, 1 or 2, before anything else on a connection. */
        PROXY_PROTOCOL
    }

    public static Proxies none() {
        return new Proxies(false, List.of(), Header.X_FORWARDED_FOR);
    }

    boolean contain(ClientAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** Whether each connection to that port begins with the PROXY protocol: who leaves it out is no proxy of the host's. */
    public boolean introduceConnections(boolean overTls) {
        return header == Header.PROXY_PROTOCOL && (overTls ? !networks.isEmpty() : beforePlainPort);
    }
}
