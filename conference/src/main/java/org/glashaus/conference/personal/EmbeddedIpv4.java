package org.glashaus.conference.personal;

import java.util.Arrays;
import java.util.Optional;

/**
 * IPv6 addresses that a visitor of IPv4 has been given on the way. Other forms that hold one (ISATAP, RFC 5214 §6.1; the
 * longer layouts of RFC 6052 §2.2) have it behind their first 32 bits, beside a network of their own.
 */
final class EmbeddedIpv4 {
    private EmbeddedIpv4() {}

    static Optional<byte[]> within(byte[] octets) {
        if (octets.length != 16) {
            return Optional.empty();
        }
        // RFC 3056 §2: 6to4
        if (startsWith(octets, 0x20, 0x02)) {
            return Optional.of(Arrays.copyOfRange(octets, 2, 6));
        }
        // RFC 4380 §4: Teredo; each bit is inverted, lest a NAT translate it
        if (startsWith(octets, 0x20, 0x01, 0, 0)) {
            byte[] inverted = Arrays.copyOfRange(octets, 12, 16);
            for (int i = 0; i < inverted.length; i++) {
                inverted[i] = (byte) ~inverted[i];
            }
            return Optional.of(inverted);
        }
        // RFC 6052 §2.1 and RFC 8215 §5: NAT64. Where nought stands up to the last four octets, no other layout is
        // possible.
        if (startsWith(octets, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(octets, 0, 0x64, 0xff, 0x9b, 0, 1, 0, 0, 0, 0, 0, 0)) {
            return Optional.of(Arrays.copyOfRange(octets, 12, 16));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] octets, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((octets[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
