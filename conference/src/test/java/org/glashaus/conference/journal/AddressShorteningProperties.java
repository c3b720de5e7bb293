package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.glashaus.conference.personal.ClientAddress;

class AddressShorteningProperties {
    private final AddressShortening shortening = AddressShortening.toNetworks();

    @Property
    void ofIpv4TwoOctetsAreLeft(@ForAll @Size(4) byte[] octets) {
        String text = shortening.shorten(ClientAddress.of(octets)).text();

        assertThat(text).isEqualTo("%d.%d.0.0/16".formatted(octets[0] & 0xff, octets[1] & 0xff));
    }

    @Property
    void ofIpv6FourOctetsAreLeft(@ForAll @Size(16) byte[] octets) {
        octets[0] |= 0x40; // no IPv4 address within
        String text = shortening.shorten(ClientAddress.of(octets)).text();

        int high = (octets[0] & 0xff) << 8 | octets[1] & 0xff;
        int low = (octets[2] & 0xff) << 8 | octets[3] & 0xff;
        assertThat(text).isEqualTo("%x:%x:0:0:0:0:0:0/32".formatted(high, low));
    }

    /** RFC 4291 §2.5.5.2. */
    @Property
    void anIpv4AddressMappedIntoIpv6IsCutAsIpv4(@ForAll @Size(4) byte[] octets) {
        byte[] mapped = new byte[16];
        Arrays.fill(mapped, 10, 12, (byte) 0xff);
        System.arraycopy(octets, 0, mapped, 12, 4);

        assertThat(shortening.shorten(ClientAddress.of(mapped)))
                .isEqualTo(shortening.shorten(ClientAddress.of(octets)));
    }

    @Property
    void whatIsCutOffMakesNoDifference(@ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other) {
        one[0] |= 0x40;
        System.arraycopy(one, 0, other, 0, 4);

        assertThat(shortening.shorten(ClientAddress.of(one))).isEqualTo(shortening.shorten(ClientAddress.of(other)));
    }

    @Example
    void anAddressPrintsAsNothing() {
        ClientAddress address = ClientAddress.ofLiteral("2001:db8::1%eth0").orElseThrow();

        assertThat(address.toString() + AddressShortening.whole(address)).doesNotContain("db8");
        assertThat(ClientAddress.ofLiteral("example.org")).isEmpty();
    }
}
