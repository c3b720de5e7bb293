package org.glashaus.conference.admission;

import java.util.Optional;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;

/** Addresses with the same beginning, as a host writes them: {@code 192.0.2.0/24}, {@code 2001:db8::/48}, one address. */
public final class Network {
    private final ClientAddress first;
    private final int bits;

    private Network(ClientAddress first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /**
     * A network of proxies that are to be believed.
     *
     * @throws IllegalArgumentException with a sentence for the host
     */
    public static Network ofProxies(String text) {
        int slash = text.indexOf('/');
        Optional<ClientAddress> address = ClientAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            throw new IllegalArgumentException(text + " is no address or network, such as 192.0.2.7 or 192.0.2.0/24");
        }
        int all = address.get().bits();
        int bits = slash < 0 ? all : bits(text.substring(slash + 1));
        int fewest = all == 32 ? Limits.PROXY_NETWORK_BITS_IPV4 : Limits.PROXY_NETWORK_BITS_IPV6;
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " has no length of prefix from " + fewest + " to " + all);
        }
        if (bits < fewest) {
            throw new IllegalArgumentException(
                    text + " would let strangers say where they come from: " + "at least /" + fewest + " is needed");
        }
        if (!address.get().isZeroBeyond(bits)) {
            throw new IllegalArgumentException(text + " has bits behind its prefix: write the network's first address");
        }
        return new Network(address.get(), bits);
    }

    private static int bits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    public boolean contains(ClientAddress address) {
        return first.sharesFirst(bits, address);
    }
}
