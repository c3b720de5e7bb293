package org.glashaus.conference.dtls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;

/** Fingerprints of certificates, RFC 8122 §5. */
final class Fingerprints {
    /** SDP's name for a hash is Java's in lower case. */
    private static final List<String> HASHES = List.of("SHA-256", "SHA-384", "SHA-512");

    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    private Fingerprints() {}

    static Fingerprint sha256(byte[] certificate) {
        return new Fingerprint("sha-256", HEX.formatHex(digest("SHA-256", certificate)));
    }

    /** False for a hash that we do not know. */
    static boolean matches(Fingerprint expected, byte[] certificate) {
        Optional<String> hash = HASHES.stream()
                .filter(name -> name.equalsIgnoreCase(expected.algorithm()))
                .findFirst();
        return hash.isPresent()
                && MessageDigest.isEqual(
                        HEX.formatHex(digest(hash.get(), certificate)).getBytes(StandardCharsets.US_ASCII),
                        expected.hex().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(String hash, byte[] certificate) {
        try {
            return MessageDigest.getInstance(hash).digest(certificate);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks " + hash, missing);
        }
    }
}
