package org.glashaus.conference.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.glashaus.conference.journal.AddressShortening;

/** However an address is spelled, and whatever it was translated into on the way, the same little of it is written. */
class AddressSpellingProperties {
    private static final String NETWORK = "\\d{1,3}\\.\\d{1,3}\\.0\\.0/16|[0-9a-f]{1,4}:[0-9a-f]{1,4}(:0){6}/32";

    @Property
    void anyIpv6AddressInAnySpellingIsShortenedToTheSame32Bits(
            @ForAll("addresses") byte[] octets, @ForAll Random random) {
        String plain = shortened(ClientAddress.of(octets));

        assertThat(plain).matches(NETWORK);
        for (int i = 0; i < 8; i++) {
            String spelling = spelled(octets, random);
            assertThat(shortened(spelling)).as(spelling).isEqualTo(plain);
            assertThat(shortenedNode("[" + spelling + "]")).isEqualTo(plain);
            assertThat(shortenedNode("[" + spelling + "]:" + random.nextInt(65_536)))
                    .isEqualTo(plain);
        }
    }

    @Property
    void anIpv4AddressThatWasPutIntoAnotherIsShortenedTo16BitsOfIt(
            @ForAll @Size(4) byte[] ipv4, @ForAll @Size(16) byte[] rest, @ForAll Random random) {
        String plain = shortened(ClientAddress.of(ipv4));

        assertThat(plain).isEqualTo("%d.%d.0.0/16".formatted(ipv4[0] & 0xff, ipv4[1] & 0xff));
        assertThat(shortenedNode(
                        "%d.%d.%d.%d:443".formatted(ipv4[0] & 0xff, ipv4[1] & 0xff, ipv4[2] & 0xff, ipv4[3] & 0xff)))
                .isEqualTo(plain);
        for (byte[] form : translated(ipv4, rest).toList()) {
            String spelling = spelled(form, random);
            assertThat(shortened(spelling)).as(spelling).isEqualTo(plain);
        }
    }

    /** RFC 5214 §6.1, RFC 6052 §2.2, RFC 4291 §2.5.5.1, RFC 2765 §2.1: what stands there is cut off. */
    @Property
    void nothingIsLeftOfAnIpv4AddressThatLiesFurtherBehind(
            @ForAll @Size(16) byte[] prefix, @ForAll @Size(4) byte[] one, @ForAll @Size(4) byte[] other) {
        prefix[0] |= 0x40; // with no IPv4 address in front
        for (String form : List.of("isatap", "48", "56", "64")) {
            assertThat(shortened(ClientAddress.of(behind(form, prefix, one))))
                    .as(form)
                    .isEqualTo(shortened(ClientAddress.of(behind(form, prefix, other))));
        }
    }

    @Property
    void thatANetworkIsTheSameIsSeenInWhatStandsThereNotWithin(@ForAll @Size(4) byte[] ipv4) {
        ClientAddress address = ClientAddress.of(ipv4);

        translated(ipv4, new byte[16]).skip(1).map(ClientAddress::of).forEach(form -> {
            assertThat(form.sharesFirst(8, address)).isFalse();
            assertThat(form.isLoopback()).isFalse();
        });
        assertThat(address.sharesFirst(32, ClientAddress.of(ipv4))).isTrue();
    }

    @Property
    void noTextIsAFault(@ForAll String text) {
        assertThat(ClientAddress.ofLiteral(text).isPresent() && !text.contains(".") && !text.contains(":"))
                .isFalse();
        ClientAddress.ofNode(text).ifPresent(address -> assertThat(text).matches(".*[.\\]].*"));
    }

    @Example
    void whatCouldBeReadAsTwoAddressesIsNone() {
        for (String text : List.of(
                "10",
                "10.1",
                "10.0.1",
                "010.0.0.1",
                "192.000.002.007",
                "0x7f.0.0.1",
                "1.2.3.4.5",
                "1.2.3.256",
                "::ffff:010.0.0.1",
                "1:2:3:4:5:6:7",
                "1::2::3",
                "00001::",
                ":::",
                "",
                "::1 ",
                "192.0.2.7%eth0",
                "example.org",
                "[::1]")) {
            assertThat(ClientAddress.ofLiteral(text)).as(text).isEmpty();
        }
        for (String text :
                List.of("::1", "[::1", "::1]", "[::1]]", "[::1]:", "[::1]:123456", "[::1]:x", "unknown", "_x")) {
            assertThat(ClientAddress.ofNode(text)).as(text).isEmpty();
        }
        assertThat(ClientAddress.ofNode("[2001:db8::1]:_http")).isEqualTo(ClientAddress.ofLiteral("2001:DB8::1%25en0"));
    }

    @Provide
    Arbitrary<byte[]> addresses() {
        Arbitrary<Integer> groups = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(0x2002, 0x2001, 0x64, 0xff9b, 1, 0xffff, 0x5efe)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(0, 0xffff)));
        return groups.array(Integer[].class).ofSize(8).map(all -> {
            byte[] octets = new byte[16];
            for (int i = 0; i < 8; i++) {
                octets[2 * i] = (byte) (all[i] >> 8);
                octets[2 * i + 1] = (byte) (int) all[i];
            }
            return octets;
        });
    }

    private static Stream<byte[]> translated(byte[] ipv4, byte[] rest) {
        byte[] mapped = new byte[16];
        Arrays.fill(mapped, 10, 12, (byte) 0xff);
        System.arraycopy(ipv4, 0, mapped, 12, 4);
        byte[] sixToFour = rest.clone();
        System.arraycopy(new byte[] {0x20, 0x02}, 0, sixToFour, 0, 2);
        System.arraycopy(ipv4, 0, sixToFour, 2, 4);
        byte[] teredo = rest.clone();
        System.arraycopy(new byte[] {0x20, 0x01, 0, 0}, 0, teredo, 0, 4);
        for (int i = 0; i < 4; i++) {
            teredo[12 + i] = (byte) (ipv4[i] ^ 0xff);
        }
        byte[] nat64 = new byte[16];
        System.arraycopy(new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b}, 0, nat64, 0, 4);
        System.arraycopy(ipv4, 0, nat64, 12, 4);
        byte[] local = nat64.clone();
        local[5] = 1;
        return Stream.of(mapped, sixToFour, teredo, nat64, local);
    }

    private static byte[] behind(String form, byte[] prefix, byte[] ipv4) {
        byte[] octets = prefix.clone();
        int[] places = switch (form) {
            case "isatap" -> new int[] {12, 13, 14, 15};
            case "48" -> new int[] {6, 7, 9, 10};
            case "56" -> new int[] {7, 9, 10, 11};
            default -> new int[] {9, 10, 11, 12};
        };
        for (int i = 0; i < 4; i++) {
            octets[places[i]] = ipv4[i];
        }
        return octets;
    }

    /** RFC 4291 §2.2, in any of its ways. */
    private static String spelled(byte[] octets, Random random) {
        boolean dotted = random.nextBoolean();
        List<String> groups = IntStream.range(0, dotted ? 6 : 8)
                .mapToObj(i -> String.format(
                        random.nextBoolean() ? "%04x" : "%x", (octets[2 * i] & 0xff) << 8 | octets[2 * i + 1] & 0xff))
                .map(group -> random.nextBoolean() ? group.toUpperCase(java.util.Locale.ROOT) : group)
                .toList();
        String tail = dotted
                ? "%d.%d.%d.%d".formatted(octets[12] & 0xff, octets[13] & 0xff, octets[14] & 0xff, octets[15] & 0xff)
                : "";
        int from = random.nextInt(groups.size());
        int to = from;
        while (to < groups.size() && groups.get(to).matches("0+")) {
            to++;
        }
        String text;
        if (to > from) {
            String after = String.join(":", groups.subList(to, groups.size()));
            text = String.join(":", groups.subList(0, from)) + "::" + after + (dotted && !after.isEmpty() ? ":" : "")
                    + tail;
        } else {
            text = String.join(":", groups) + (dotted ? ":" : "") + tail;
        }
        return text + (random.nextBoolean() ? "" : random.nextBoolean() ? "%eth0" : "%25" + random.nextInt(9));
    }

    private static String shortened(String literal) {
        return shortened(ClientAddress.ofLiteral(literal).orElseThrow());
    }

    private static String shortenedNode(String node) {
        return shortened(ClientAddress.ofNode(node).orElseThrow());
    }

    private static String shortened(ClientAddress address) {
        return AddressShortening.toNetworks().shorten(address).text();
    }
}
