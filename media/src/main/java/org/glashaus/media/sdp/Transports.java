package org.glashaus.media.sdp;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/** Reads the peer's end of the transport from the section that speaks for all (RFC 9143 §7.1.3). */
final class Transports {
    /** Hashes that we check a certificate by, and their length in octets. No SHA-1, no MD5 (RFC 8122 §5). */
    private static final Map<String, Integer> HASHES = Map.of("sha-256", 32, "sha-384", 48, "sha-512", 64);

    private Transports() {}

    /** {@code roles}: the values of {@code a=setup} that fit, given that the server is always DTLS-passive. */
    static RemoteTransport read(SessionDescription description, Section tagged, List<String> roles) throws SdpRefused {
        Attribute ufrag = required(description, tagged, "ice-ufrag");
        // RFC 8839 §5.4
        if (!Fields.isIceText(ufrag.value(), 4, 256)) {
            throw Section.refused(ufrag, "an ICE user fragment has 4 to 256 letters, digits, + and /");
        }
        Attribute pwd = required(description, tagged, "ice-pwd");
        if (!Fields.isIceText(pwd.value(), 22, 256)) {
            throw Section.refused(pwd, "an ICE password has 22 to 256 letters, digits, + and /");
        }
        // RFC 8842 §5.2, §5.3
        Attribute setup = required(description, tagged, "setup");
        if (!roles.contains(setup.value())) {
            throw Section.refused(setup, "setup must be " + String.join(" or ", roles));
        }
        return new RemoteTransport(ufrag.value(), pwd.value(), fingerprint(description, tagged));
    }

    // RFC 8122 §5: of several fingerprints of one certificate the one with the strongest hash that we know
    private static Fingerprint fingerprint(SessionDescription description, Section tagged) throws SdpRefused {
        Attribute last = required(description, tagged, "fingerprint");
        List<Attribute> all = tagged.raw().attributes("fingerprint");
        Fingerprint best = null;
        for (Attribute attribute : all.isEmpty() ? description.attributes("fingerprint") : all) {
            last = attribute;
            List<String> fields = Fields.of(attribute.value());
            String algorithm = fields.get(0).toLowerCase(Locale.ROOT);
            Integer octets = HASHES.get(algorithm);
            if (octets == null) {
                continue;
            }
            String hex = fields.size() == 2 ? fields.get(1).toUpperCase(Locale.ROOT) : "";
            if (!isHash(hex, octets)) {
                throw Section.refused(attribute, "a " + algorithm + " fingerprint has " + octets + " octets");
            }
            if (best == null || best.hex().length() < hex.length()) {
                best = new Fingerprint(algorithm, hex);
            }
        }
        if (best == null) {
            throw Section.refused(last, "no fingerprint with sha-256, sha-384 or sha-512");
        }
        return best;
    }

    private static boolean isHash(String hex, int octets) {
        try {
            return HexFormat.ofDelimiter(":").parseHex(hex).length == octets;
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static Attribute required(SessionDescription description, Section tagged, String name) throws SdpRefused {
        Optional<Attribute> found = tagged.raw().attribute(name);
        if (found.isEmpty()) {
            found = description.attribute(name);
        }
        return found.orElseThrow(() -> tagged.refused(name + " is missing"));
    }
}
